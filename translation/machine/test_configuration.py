"""The environment chooses the machine, or none."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from wagtail_localize.machine_translators import get_machine_translator

from translation.machine.configuration import machine_translator

OPENAI = {
    "MACHINE_TRANSLATOR": "openai",
    "MACHINE_TRANSLATION_URL": "http://127.0.0.1:11434/v1/",
    "MACHINE_TRANSLATION_MODEL": "qwen",
}
LIBRE = {"MACHINE_TRANSLATOR": "libretranslate", "MACHINE_TRANSLATION_URL": "https://translate.example.org"}


@pytest.mark.parametrize("environ", [{}, {"MACHINE_TRANSLATOR": " "}, {"MACHINE_TRANSLATION_URL": "http://x/v1"}])
def test_off_until_a_translator_is_named(environ):
    assert machine_translator(environ) is None


def test_any_compatible_service():
    options = machine_translator(OPENAI)["OPTIONS"]
    assert options == {"URL": "http://127.0.0.1:11434/v1", "MODEL": "qwen", "KEY": "", "TIMEOUT": 25}


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        (OPENAI, "qwen"),
        ({"MACHINE_TRANSLATOR": "DeepL", "MACHINE_TRANSLATION_KEY": "k:fx"}, "DeepL"),
        (LIBRE, "LibreTranslate"),
    ],
)
def test_wagtail_localize_loads_what_was_named(settings, environ, name):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(environ)
    assert get_machine_translator().display_name == name


@pytest.mark.parametrize(
    ("change", "variable"),
    [
        ({"MACHINE_TRANSLATOR": "google"}, "MACHINE_TRANSLATOR must"),
        ({"MACHINE_TRANSLATOR": "deepl"}, "MACHINE_TRANSLATION_KEY"),
        ({"MACHINE_TRANSLATION_MODEL": ""}, "MACHINE_TRANSLATION_MODEL"),
        ({"MACHINE_TRANSLATION_MODEL": "m" * 101}, "MACHINE_TRANSLATION_MODEL"),
        ({"MACHINE_TRANSLATION_KEY": "two\nlines"}, "MACHINE_TRANSLATION_KEY"),
        ({"MACHINE_TRANSLATION_KEY": "密钥"}, "MACHINE_TRANSLATION_KEY"),
        *[
            ({"MACHINE_TRANSLATION_URL": url}, "MACHINE_TRANSLATION_URL")
            for url in [
                "", "ftp://host/v1", "127.0.0.1:11434", "https://", "https://user:pw@host.org/v1", "https://h.org/v1?k=1",
                "https://h.org/v1#x", "https://h.org:port/v1", "https://[::1/v1", "https://h.org/v 1",
                "http://api.example.org/v1", "http://8.8.8.8/v1",
            ]
        ],
        *[
            ({"MACHINE_TRANSLATION_TIMEOUT": seconds}, "MACHINE_TRANSLATION_TIMEOUT")
            for seconds in ["0", "-1", "soon", "601", "2.5", "９", "9" * 9]
        ],
    ],
)  # fmt: skip
def test_a_wrong_setting_is_named_at_the_start(change, variable):
    with pytest.raises(ImproperlyConfigured, match=variable):
        machine_translator(OPENAI | change)


@pytest.mark.parametrize(
    "url", ["https://api.example.org/v1", "http://localhost:8080", "http://ollama:11434/v1", "http://192.168.1.20/v1"]
)
def test_plain_http_stays_in_the_own_network(url):
    assert machine_translator(OPENAI | {"MACHINE_TRANSLATION_URL": url})["OPTIONS"]["URL"] == url


def test_the_suite_never_uses_the_service_of_whoever_runs_it(settings):
    assert settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR is None
