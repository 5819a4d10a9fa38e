"""The page as an ASGI application: which address shows which view."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from pipeline.errors import EventwireError, UnusableArguments
from pipeline.serve.explore.articles import article, articles
from pipeline.serve.explore.asking import Asking
from pipeline.serve.explore.atlas import atlas
from pipeline.serve.explore.claims import NARROWER, claims, event
from pipeline.serve.explore.filters import Filters, number, read_filters, text
from pipeline.serve.explore.guard import Guard
from pipeline.serve.explore.health import health
from pipeline.serve.explore.nights import nights
from pipeline.serve.explore.render import STATIC, html
from pipeline.serve.explore.still import Stills

View = Callable[[Asking, Mapping[str, str]], dict[str, Any]]
One = Callable[[Asking], dict[str, Any] | None]
GONE = "The lake has no {} that holds: it may have been superseded."
LISTS: Mapping[str, View] = {"nights": nights, "claims": claims, "map": atlas, "articles": articles, "health": health}
OFFERED = 200       # names that a filter proposes
CHECKED = (*NARROWER, "mention")      # what views read beside the filters, which must do before a page begins
FARTHEST = 10_000_000                 # rows that may be skipped


def application(stills: Stills, token: str | None = None) -> Starlette:
    """Give the page over a lake; with a token, only for who has it, else only for this machine."""
    shown = Pages(stills)
    routes = [Route("/", lambda request: RedirectResponse(f"/nights{_query(request)}")),
              *(Route(f"/{name}", shown.listed(name, view)) for name, view in LISTS.items()),
              Route("/claims/{event_id}", shown.event), Route("/article/{article_id}", shown.article),
              Mount("/static", Assets(directory=STATIC))]
    return Starlette(routes=routes, middleware=[Middleware(Guard, token=token)],
                     exception_handlers={HTTPException: shown.refused, Exception: shown.failed})


class Assets(StaticFiles):
    """Static files, which a browser keeps, as their addresses change with their bytes."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Give one file."""
        response = await super().get_response(path, scope)
        if scope["query_string"]:
            response.headers["cache-control"] = "private, max-age=31536000, immutable"
        return response


class Pages:
    """The pages over one lake; each asks under a lock, in a thread of its own."""

    def __init__(self, stills: Stills) -> None:
        self.stills = stills

    def listed(self, name: str, view: View) -> Callable[[Request], Response]:
        """Give what answers a view that takes only filters; its top is on its way before the lake is asked."""
        def answer(request: Request) -> Response:
            try:
                asking = self._asking(request)
                with self.stills.asking:
                    around = self._around(asking, name)
            except EventwireError as error:
                return self._amiss(error)
            return StreamingResponse(self._told(lambda asked: view(asked, request.query_params), asking, around),
                                     media_type="text/html")
        return answer

    def _told(self, view: One, asking: Asking, around: dict[str, Any]) -> Iterator[str]:
        """Yield the page's top, then what the view tells, or the sentence that says why it cannot."""
        yield html("top.html", around)
        try:
            with self.stills.asking:
                told = view(asking)
            if told is None:
                raise UnusableArguments(GONE.format(around["view"]))
            yield html(f"{around['view']}.html", {**around, **told, "begun": True})
        except EventwireError as error:
            yield html("sentence.html", {**around, "begun": True, "sentence": str(error), "status": ""})

    def event(self, request: Request) -> Response:
        """Show one event; an id that it no longer bears leads to the one it has."""
        event_id = request.path_params["event_id"]
        return self._one(request, "event", lambda asking: event(asking, event_id), event_id)

    def article(self, request: Request) -> Response:
        """Show one article."""
        article_id = request.path_params["article_id"]

        def view(asking: Asking) -> dict[str, Any] | None:
            return article(asking, article_id, text(request.query_params, "mention") or None)
        return self._one(request, "article", view, article_id)

    def _one(self, request: Request, name: str, view: One, identifier: str) -> Response:
        """Show what bears an id, or say that nothing does."""
        try:
            asking = self._asking(request)
            with self.stills.asking:
                known = asking.ask(f"bears_{name}", shown=False, identifier=identifier)
                around = self._around(asking, name)
        except EventwireError as error:
            return self._amiss(error)
        if not known:
            return self._sentence(404, GONE.format(f"{name} {identifier[:80]}"))
        return StreamingResponse(self._told(view, asking, around), media_type="text/html")

    def _asking(self, request: Request) -> Asking:
        filters = read_filters(request.query_params)
        for name in CHECKED:
            text(request.query_params, name)
        number(request.query_params, "skip", FARTHEST)
        return Asking(self.stills.current(), filters)

    def _around(self, asking: Asking, view: str) -> dict[str, Any]:
        """Give what stands around every view: how much the lake holds, and what the filters offer."""
        around = asking.still.around
        if not around:
            offered: dict[str, list[str]] = {}
            for row in asking.ask("choices", shown=False, most=OFFERED):
                offered.setdefault(row["kind"], []).append(row["name"])
            around.update(totals=asking.ask("totals", shown=False)[0], offered=offered)
        return {**around, "lake": str(self.stills.lake), "renewing": self.stills.renewing, "stale": self.stills.failed,
                "view": view, "heading": "", "begun": False, "asked": asking.asked, "filters": asking.filters,
                "query": asking.filters.query}

    def _amiss(self, error: EventwireError) -> Response:
        return self._sentence(400 if isinstance(error, UnusableArguments) else 503, str(error))

    def _sentence(self, status: int, sentence: str) -> Response:
        """Give a page that says in one sentence what is amiss."""
        return HTMLResponse(html("sentence.html", {
            "sentence": sentence, "status": status, "heading": str(status), "begun": False, "view": "",
            "filters": Filters({}), "query": Filters({}).query, "lake": str(self.stills.lake)}), status)

    def refused(self, request: Request, error: Exception) -> Response:
        """Answer what no view answers: an address that is none, a method that would write."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        sentence = {404: f"Nothing is at {request.url.path[:200]}: choose one of the views above.",
                    405: "This page is only looked at: nothing can be sent to it."}.get(status, "This cannot be shown.")
        return self._sentence(status, sentence)

    def failed(self, _request: Request, error: Exception) -> Response:
        """Answer where an error is ours."""
        return self._sentence(500, f"This view met an error that is not yours ({type(error).__name__}); "
                              "please report it as CONTRIBUTING.md says.")


def _query(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""
