"""HTML made of templates: everything that a report says is escaped, nothing is fetched, only our own script may run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.foreign import foreign


@cache
def _environment() -> Any:
    jinja = foreign("jinja2", needed_for="writing a page")
    return jinja.Environment(
        loader=jinja.FunctionLoader(_template), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=jinja.StrictUndefined,
    )  # fmt: skip


@cache
def _template(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def rendered(name: str, **values: object) -> str:
    """`templates/NAME` filled with `values`, every one escaped.

    The page's content policy allows its own style and script (by digest) and nothing else: no network, no images, and
    no script that a report may have carried in.
    """
    style, script = _template("page.css"), _template("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'"
    safe = foreign("markupsafe", needed_for="writing a page").Markup
    page: str = (
        _environment().get_template(name).render(**values, style=safe(style), script=safe(script), policy=policy)
    )
    return page
