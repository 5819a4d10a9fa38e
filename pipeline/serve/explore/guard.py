"""Who may ask: this machine by its own names, or whoever has the token; and what a browser may do with the answer."""

import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
COOKIE = "eventwire_explore"
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
HEADERS = {"content-security-policy": POLICY, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
           "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
           "x-frame-options": "DENY"}


class Guard:
    """ASGI middleware: refuses who may not ask, and puts the headers on every answer.

    Without a token the page is for this machine alone, and only under a name of its own: a foreign site that lets its
    name point at 127.0.0.1 (DNS rebinding) bears its own name in Host. With one, Host may be any, as the cookie that
    carries the token goes to the name it was set for alone.
    """

    def __init__(self, app: ASGIApp, token: str | None) -> None:
        self.app, self.token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        return await (refusal or self.app)(scope, receive, dressed)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers, query = Headers(scope=scope), QueryParams(scope["query_string"])
        if self.token is None:
            if host_of(headers.get("host", "")) in LOOPBACK:
                return None
            return PlainTextResponse("This page answers to the names of this machine alone: open it at "
                                     "http://127.0.0.1 and the port that was printed.\n", 421)
        if same(_cookie(headers.get("cookie", "")), self.token):
            return None
        if same(query.get("token", ""), self.token):
            came_in = RedirectResponse(scope["path"], 303)
            came_in.set_cookie(COOKIE, self.token, httponly=True, samesite="strict")
            return came_in
        return PlainTextResponse("This page asks for a token: open the address that `eventwire explore` "
                                 "printed.\n", 401)


def host_of(host: str) -> str:
    """Give the name in a Host header, without its port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdecimal() else host).lower()


def same(one: str, other: str) -> bool:
    """Compare two secrets in a time that tells nothing."""
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode())


def _cookie(header: str) -> str:
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
