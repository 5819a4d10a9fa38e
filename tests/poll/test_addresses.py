"""Which addresses count as public, and that a name is looked up once."""

import socket
from ipaddress import ip_address

import pytest

from pipeline.poll import Manners, exchange
from pipeline.poll.addresses import checked, public
from pipeline.poll.refused import Refused
from tests.poll.publisher import Publisher, says


@pytest.mark.parametrize(("address", "expected"), [
    ("8.8.8.8", True), ("2606:4700::1111", True), ("64:ff9b::808:808", True), ("::ffff:8.8.8.8", True),
    ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
    ("169.254.169.254", False),     ("0.0.0.0", False),
    ("100.64.0.1", False), ("224.0.0.1", False), ("255.255.255.255", False), ("192.0.2.1", False),
    ("::1", False), ("::", False), ("fe80::1", False), ("fd00::1", False), ("ff02::1", False),
    ("::ffff:127.0.0.1", False),     ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("2001:db8::1", False),
])
def test_public(address: str, expected: bool) -> None:
    assert public(ip_address(address)) is expected


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "::1"])
def test_loopback_by_any_name_is_refused(host: str) -> None:
    with pytest.raises(Refused) as refused:
        checked(host, 80, private=False)
    assert refused.value.cause in ("private_address", "unreachable")


def test_a_host_of_which_one_address_is_private_is_refused(monkeypatch) -> None:
    found = [(socket.AF_INET, 1, 6, "", ("8.8.8.8", 80)), (socket.AF_INET, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(Refused, match=r"10\.0\.0\.1"):
        checked("news.example", 80, private=False)


def test_the_connection_goes_to_the_address_that_was_checked(publisher: Publisher, monkeypatch) -> None:
    """A name that is looked up again may be another address by then, so it is not looked up again."""
    asked = []

    def once(host, port, *args, **kwargs):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    publisher.paths = {"/1": says()}
    answer = exchange.exchange(publisher.url("/1", "news.example"), {}, Manners(private=True))
    assert answer.status == 200
    assert [host for host in asked if host != "127.0.0.1"] == ["news.example"]
    assert publisher.hosts == [f"news.example:{publisher.port}"]
