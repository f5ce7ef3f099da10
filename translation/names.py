"""Chinese originals on English pages: each is told apart by its language, for voices, fonts and search engines."""

from __future__ import annotations

import re

CHINESE = r"\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
# From the first to the last Chinese character, with the marks that stand between two of them.
RUN = re.compile(rf"[{CHINESE}](?:[{CHINESE}\u3000-\u303f\uff00-\uffef·•—…“”‘’\s]*[{CHINESE}])?")
MARKED = re.compile(r"""\blang=["']?zh\b[^>]*>[^<]*<""")
TOKEN = re.compile(
    r"""<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL
)
LANGUAGE = re.compile(r"""\blang=["']?zh\b""")
NO_MARKUP_INSIDE = {"title", "script", "style", "textarea", "option"}
# What a browser or a search engine shows outside of the page, where no part can be marked as Chinese.
OUTSIDE_THE_PAGE = {"title", "seo_title", "search_description", "summary", "introduction"}
ALTERNATIVE_TEXTS = re.compile(r"(?:^|_)alt(?:_text)?$")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def mark_originals(html: str) -> str:
    """The page with `lang="zh-Hans"` around each Chinese text that has none yet.

    Attributes, titles and scripts cannot hold markup and stay as they are.
    """
    if not RUN.search(MARKED.sub("<", html)):
        return html
    parts, position, passed_over = [], 0, _PassedOver()
    for token in TOKEN.finditer(html):
        text = html[position : token.start()]
        parts += [text if passed_over else RUN.sub(_marked, text), token[0]]
        position = token.end()
        passed_over.see(token)
    rest = html[position:]
    return "".join([*parts, rest if passed_over else RUN.sub(_marked, rest)])


def may_hold_original(path: str) -> bool:
    """Whether a Chinese original may stand in this text: running text, never a title, meta or alternative text."""
    return path not in OUTSIDE_THE_PAGE and not ALTERNATIVE_TEXTS.search(path.rsplit(".", 1)[-1])


def _marked(run: re.Match) -> str:
    return f'<span lang="zh-Hans">{run[0]}</span>'


class _PassedOver:
    """Whether the place reached lies inside an element whose text is left alone."""

    def __init__(self):
        self.name = ""
        self.depth = 0

    def __bool__(self):
        return self.depth > 0

    def see(self, token: re.Match) -> None:
        name = (token["name"] or "").lower()
        if self.depth:
            if name == self.name and not token["rest"].endswith("/"):
                self.depth += -1 if token["close"] else 1
        elif not token["close"] and _is_passed_over(name, token["rest"] or ""):
            self.name, self.depth = name, 1


def _is_passed_over(name: str, attributes: str) -> bool:
    has_language = name not in VOID and LANGUAGE.search(attributes)
    return name in NO_MARKUP_INSIDE or bool(has_language)
