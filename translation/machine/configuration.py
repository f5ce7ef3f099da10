"""Which service drafts translations: the environment read into the setting that wagtail-localize knows.

Read while the settings are loaded, so nothing here touches a model.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

DEFAULT_TIMEOUT = 25  # seconds; gunicorn ends a request of its own accord after 30
MAX_TIMEOUT = 600
MAX_MODEL = 100  # characters; the name is stored beside every text that the model wrote


def machine_translator(environ: Mapping[str, str]) -> dict | None:
    """The value of WAGTAILLOCALIZE_MACHINE_TRANSLATOR; None, so nothing at all, while MACHINE_TRANSLATOR is empty.

    Raises ImproperlyConfigured, which names the variable, when something is missing or wrong.
    """
    name = environ.get("MACHINE_TRANSLATOR", "").strip().lower()
    if not name:
        return None
    if name not in MAKERS:
        raise ImproperlyConfigured(f"MACHINE_TRANSLATOR must be one of {', '.join(MAKERS)}, or empty; it is “{name}”.")
    return MAKERS[name](environ)


def _openai(environ: Mapping[str, str]) -> dict:
    model = environ.get("MACHINE_TRANSLATION_MODEL", "").strip()
    if not model or len(model) > MAX_MODEL:
        raise ImproperlyConfigured(f"Set MACHINE_TRANSLATION_MODEL: a name of at most {MAX_MODEL} characters.")
    options = {"URL": _url(environ), "MODEL": model, "KEY": _key(environ), "TIMEOUT": _timeout(environ)}
    return {"CLASS": "translation.machine.openai_compatible.OpenAICompatibleTranslator", "OPTIONS": options}


def _deepl(environ: Mapping[str, str]) -> dict:
    key = _key(environ)
    if not key:
        raise ImproperlyConfigured("Set MACHINE_TRANSLATION_KEY; DeepL does not answer without it.")
    options = {"AUTH_KEY": key, "TIMEOUT": _timeout(environ)}
    return {"CLASS": "translation.machine.deepl.BritishDeepLTranslator", "OPTIONS": options}


def _libretranslate(environ: Mapping[str, str]) -> dict:
    options = {"LIBRETRANSLATE_URL": _url(environ), "API_KEY": _key(environ), "TIMEOUT": _timeout(environ)}
    return {"CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator", "OPTIONS": options}


MAKERS = {"openai": _openai, "deepl": _deepl, "libretranslate": _libretranslate}


def _url(environ: Mapping[str, str]) -> str:
    url = environ.get("MACHINE_TRANSLATION_URL", "").strip().rstrip("/")
    if not _is_address(url):
        raise ImproperlyConfigured(
            "Set MACHINE_TRANSLATION_URL to the address of the service, for example http://127.0.0.1:11434/v1, "
            "without user name, query or fragment."
        )
    if url.startswith("http://") and not _is_near(urlsplit(url).hostname):
        raise ImproperlyConfigured("MACHINE_TRANSLATION_URL must begin with https:// outside your own network.")
    return url


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises ValueError when it is no number
    except ValueError:
        return False
    is_plain = url.isascii() and url.isprintable() and " " not in url
    has_more = parts.username is not None or parts.query or parts.fragment
    return bool(parts.scheme in ("http", "https") and parts.hostname and is_plain and not has_more)


def _is_near(host: str) -> bool:
    """Whether a host is this machine or in its own network, where keys and texts may travel without TLS."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host  # `localhost`, or the name of a neighbouring container


def _key(environ: Mapping[str, str]) -> str:
    key = environ.get("MACHINE_TRANSLATION_KEY", "").strip()
    if not (key.isascii() and key.isprintable()):
        raise ImproperlyConfigured("MACHINE_TRANSLATION_KEY may hold printable ASCII characters only.")
    return key


def _timeout(environ: Mapping[str, str]) -> int:
    text = environ.get("MACHINE_TRANSLATION_TIMEOUT", "").strip() or str(DEFAULT_TIMEOUT)
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= MAX_TIMEOUT and len(text) < 4):
        raise ImproperlyConfigured(f"MACHINE_TRANSLATION_TIMEOUT is a number of seconds from 1 to {MAX_TIMEOUT}.")
    return int(text)
