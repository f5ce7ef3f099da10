"""JSON-LD as an element of the page. It is data: no browser runs it, and the content security policy lets it be."""

from __future__ import annotations

import json

from django.utils.safestring import SafeString, mark_safe

ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def script_element(nodes: list[dict], language_code: str) -> SafeString:
    """The `<script>` element with one graph of all nodes; no text in it can end the element.

    English pages hold no Chinese character outside of marked names, so there all others are escaped too.
    """
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=language_code == "en", separators=(",", ":"))
    return mark_safe(f'<script type="application/ld+json">{text.translate(ESCAPES)}</script>')  # noqa: S308 - escaped
