"""Who is let in: requests that call the service by its own name, and writes that do not come from another site's page.

Local is not safe by itself: any page in the user's browser can send requests to 127.0.0.1, and a name that its owner points
there (DNS rebinding) can read the answers too. So the Host header must be a loopback name or one that was allowed
(`TRICHLUC_ALLOWED_HOSTS`), and a request that changes something must not carry the Origin of another site.

Host: 127.0.0.1:8000, Origin: http://evil.example  → POST 403        Host: evil.example  → 421
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import Problem, problem_response

LOOPBACK = ("localhost", "127.0.0.1", "::1")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
OWN_SITE = ("same-origin", "none")
"""`Sec-Fetch-Site` of a request that no other site caused (Fetch Metadata)."""
_DEFAULT_PORTS = {"http": 80, "https": 443}

SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer says to a browser, unless the route has said something of its own."""


class Door:
    """ASGI middleware: turns foreign requests away, and gives every answer its security headers."""

    def __init__(self, app: ASGIApp, allowed_hosts: Iterable[str] = ()) -> None:
        self._app = app
        self._allowed = {*LOOPBACK, *map(_host_name, allowed_hosts)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer it with a problem."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        problem = self._problem(scope["method"], Headers(scope=scope))
        app = problem_response(problem) if problem else self._app
        await app(scope, receive, send_guarded)

    def _problem(self, method: str, headers: Headers) -> Problem | None:
        hosts = headers.getlist("host")
        authority = _authority(f"//{hosts[0]}") if len(hosts) == 1 else None
        if authority is None:
            return Problem(400, "Thiếu hoặc sai trường Host (the Host header is missing or malformed)")
        if authority[0] not in self._allowed and "*" not in self._allowed:
            return Problem(
                421, "Máy chủ không phục vụ tên này; xem TRICHLUC_ALLOWED_HOSTS (not a name of this service)"
            )
        if method not in SAFE_METHODS and _foreign(headers, authority):
            return Problem(403, "Không nhận yêu cầu thay đổi từ trang web khác (cross-site writes are refused)")
        return None


def _foreign(headers: Headers, own: tuple[str, int | None]) -> bool:
    """Whether another site's page sent the request; programs that are no browsers send neither header."""
    if any(site not in OWN_SITE for site in headers.getlist("sec-fetch-site")):
        return True
    for origin in headers.getlist("origin"):
        scheme = origin.partition(":")[0]
        default = _DEFAULT_PORTS.get(scheme)
        theirs = _authority(origin) if default else None
        if theirs is None or (theirs[0], theirs[1] or default) != (own[0], own[1] or default):
            return True
    return False


def _host_name(allowed: str) -> str:
    """The name in a setting, which may carry a port; any port of an allowed name is served."""
    authority = _authority(f"//{allowed}")
    return authority[0] if authority else allowed.lower().strip("[]")


def _authority(address: str) -> tuple[str, int | None] | None:
    """Host and port of an address; None if it is malformed."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    plain = not (parts.path or parts.query or parts.fragment or "@" in parts.netloc)
    return (host.lower(), port) if host and plain else None
