"""What the templates of the site ask for."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from math import ceil

from django import template
from django.conf import settings
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from association.numerals import chinese_numeral
from cqc_site.frame import SiteFrame
from events.blocks import Precision
from events.dates import date_range
from home.addresses import language_tag
from home.pictures import focus_classes, offered

register = template.Library()
FIRST_PICTURE = 'fetchpriority="high"'
LATER_PICTURE = 'loading="lazy" decoding="async"'
register.filter("language_tag", language_tag)


@register.simple_tag(takes_context=True)
def site_frame(context) -> SiteFrame:
    """The frame of this request, made once: `{% site_frame as frame %}`."""
    request = context["request"]
    if not hasattr(request, "_site_frame"):
        page = context.get("page")
        part = getattr(context.get("releases_page"), "number", 1)
        request._site_frame = SiteFrame(request, page if hasattr(page, "translations_at") else None, part)
    return request._site_frame


@register.simple_tag
def html_lang() -> str:
    """The BCP 47 tag of the active language."""
    return language_tag(get_language())


@register.simple_tag
def demo_mark() -> str:
    """What the pages of the demonstration site say of themselves; empty on a public server."""
    return _("Demonstration text") if settings.DEMO_MODE else ""


@register.filter
def in_minutes(span: timedelta) -> int:
    """A span of time in minutes, begun ones counted."""
    return ceil(span.total_seconds() / 60)


@register.simple_tag(takes_context=True)
def address(context, page) -> str:
    """The address of a page, or of what a list knows of one."""
    return page.get_url(context["request"])


@register.filter
def as_date(day: date | None) -> SafeString | str:
    """A `<time>` element with the date in the reader's language; empty for no date."""
    return _time_element(day, get_language()) if day else ""


@lru_cache(maxsize=1_000)
def _time_element(day: date, language: str) -> SafeString:
    # A list has a dozen, and there is no quick way to write a date.
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), date_format(day))


@register.filter
def as_correction(day: date | None) -> SafeString | str:
    """The mark of what was corrected after its release, with the date; empty for no date."""
    return format_html('<span class="corrected">{} {}</span>', _("Corrected"), as_date(day)) if day else ""


@register.filter
def month_day(day: date) -> str:
    """A day without its year: 9月1日 in Chinese, 1 September in English."""
    return date_format(day, "n月j日" if get_language() == "zh-hans" else "j F")


@register.simple_tag
def dates(start: date | None, end: date | None = None, year: int | None = None) -> str:
    """A day, a span of days, or a year alone when no more is known, in the reader's language."""
    return date_range(start, end, get_language()) if start else str(year or "")


@register.simple_tag
def edition_dates(congress) -> str:
    """When an edition was held; a first day alone is said to be the opening, since its end is not known."""
    text = dates(congress.start_date, congress.end_date, congress.year)
    is_end_unknown = congress.start_date and not congress.end_date
    return _("opened %(date)s") % {"date": text} if is_end_unknown else text


@register.simple_tag
def edition_number(number: int) -> str:
    """第五届 in Chinese, 5th in English."""
    if get_language() == "zh-hans":
        return f"第{chinese_numeral(number)}届"
    suffix = "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


@register.simple_tag
def quantity(number: int, precision: str, unit: str = "") -> str:
    """A number as precise as it is known: about 200, more than 2,000, 850."""
    form = {
        Precision.ABOUT: _("about %(number)s"),
        Precision.MORE_THAN: _("more than %(number)s"),
        Precision.NEARLY: _("nearly %(number)s"),
    }.get(precision, "%(number)s")
    grouped = f"{number:,}" if get_language() == "en" else str(number)
    gap = " " if unit and get_language() == "en" else ""
    return form % {"number": grouped} + gap + unit


@register.filter
def large_digits(words: str) -> SafeString:
    """A quantity with its digits in an element of their own, so that they can be set larger than the words."""
    return mark_safe(re.sub(r"[0-9][0-9,.]*", r"<b>\g<0></b>", escape(words)))  # noqa: S308 - escaped first


@register.simple_tag
def picture(image, sizes: str = "100vw", alt: str = "", is_first: bool = False, css_class: str = "") -> SafeString:
    """A `<picture>` with every size and format the site keeps of it; the first on a page loads at once."""
    offer = offered(image)
    sources = [
        f'<source type="image/{kind}" srcset="{escape(_srcset(made))}" sizes="{escape(sizes)}">'
        for kind, made in (("avif", offer.avif), ("webp", offer.webp))
        if made
    ]
    css_class = " ".join(filter(None, (css_class, focus_classes(image))))
    jpeg = offer.jpeg
    attributes = [
        f'src="{escape(jpeg.url)}" width="{jpeg.width}" height="{jpeg.height}" alt="{escape(alt)}"',
        f'class="{escape(css_class)}"' if css_class else "",
        FIRST_PICTURE if is_first else LATER_PICTURE,
    ]
    return mark_safe(f"<picture>{''.join(sources)}<img {' '.join(filter(None, attributes))}></picture>")  # noqa: S308


def _srcset(renditions: list) -> str:
    return ", ".join(f"{made.url} {made.width}w" for made in renditions)
