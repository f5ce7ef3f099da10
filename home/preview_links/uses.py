"""Keeps how often a preview link was opened, on which day and roughly from where."""

from __future__ import annotations

import ipaddress

from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from home.models import PreviewLink, PreviewLinkUse


def note_use(link: PreviewLink, request: HttpRequest) -> None:
    """Count one opening of the page, or of what has an address of its own below it."""
    now = timezone.now()
    about = {"link": link, "day": timezone.localdate(now), "network": network_of(address_of(request))}
    use, _created = PreviewLinkUse.objects.get_or_create(**about, defaults={"first_at": now, "last_at": now})
    PreviewLinkUse.objects.filter(pk=use.pk).update(times=F("times") + 1, last_at=now)


def address_of(request: HttpRequest) -> str:
    """The address of the reader: the last that our own web server noted, where one stands in front."""
    direct = request.META.get("REMOTE_ADDR", "")
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip()
    return forwarded if forwarded and _is_ours(direct) else direct


def network_of(address: str) -> str:
    """The network of an address, which names an organisation or a district and no single reader."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "?"
    length = 24 if ip.version == 4 else 48
    return str(ipaddress.ip_network(f"{ip}/{length}", strict=False))


def _is_ours(address: str) -> bool:
    """A web server on the same machine or in the same private network; one on a socket has no address."""
    try:
        return ipaddress.ip_address(address).is_private
    except ValueError:
        return True
