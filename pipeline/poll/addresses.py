"""Which addresses may be fetched from: those of the public internet, unless a setting lets in others."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from pipeline.poll.refused import Refused

Address = IPv4Address | IPv6Address
NAT64 = IPv6Network("64:ff9b::/96")     # RFC 6052: the last four bytes are an IPv4 address


def checked(host: str, port: int, *, private: bool) -> str:
    """Give an address of a host, to connect to it and no other; raise Refused where any that it has is not public.

    Whoever asks for the host's name a second time may get another answer, so the address is handed on, not the name.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused("unreachable", f"no address of {host} is known ({error})") from None
    addresses = [str(place[0]).partition("%")[0] for *_, place in found]
    if not private:
        for address in addresses:
            if not public(ip_address(address)):
                raise Refused("private_address", f"{host} is at {address}, which is no public address", lasting=True)
    return addresses[0]


def public(address: Address) -> bool:
    """Say whether an address is one of the public internet, also the one that is wrapped in another."""
    inner = _within(address)
    if inner is not None:
        return public(inner)
    return address.is_global and not address.is_multicast


def _within(address: Address) -> IPv4Address | None:
    """Give the IPv4 address that an IPv6 address stands for, None where it stands for itself."""
    if isinstance(address, IPv4Address):
        return None
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
