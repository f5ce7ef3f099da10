"""The page that explains the open interface, made from its own description."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cqc_site.api.schemas import TYPES
from cqc_site.api.views import api
from home.addresses import absolute_url

EXAMPLES = ("?type=news.NewsReleasePage&language=en&order=-first_published_at", "find/?html_path=/en/news/")


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Addresses, parameters, types and bounds, in the reader's language."""
    base = absolute_url(request, reverse("api-v3:list_pages"))
    context = {
        "base": base,
        "description_url": absolute_url(request, reverse("api-v3:openapi-json")),
        "examples": [base + query for query in EXAMPLES],
        "parameters": _parameters(),
        "types": [(name, model._meta.verbose_name) for name, model in TYPES.items()],
        "limit": settings.WAGTAILAPI_LIMIT_MAX,
        "rate": settings.API_RATE.split("/")[0],
    }
    return render(request, "api_guide.html", context)


def _parameters() -> list[dict]:
    """The parameters of the list as the OpenAPI description has them: `[{"name", "values"}]`."""
    schema = api.get_openapi_schema()
    listed = schema["paths"][reverse("api-v3:list_pages")]["get"]["parameters"]
    return [{"name": one["name"], "values": _values(one["schema"])} for one in listed]


def _values(schema: dict) -> str:
    choices = schema.get("enum") or next((one["enum"] for one in schema.get("anyOf", []) if "enum" in one), None)
    if choices and len(choices) <= 8:
        return ", ".join(choices)
    bounds = [schema.get("minimum"), schema.get("maximum")]
    return "–".join(str(bound) for bound in bounds if bound is not None)
