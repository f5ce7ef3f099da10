"""DeepL as wagtail-localize knows it, in British English, and with its refusals told apart from its answers."""

from __future__ import annotations

from collections.abc import Iterable

import requests
from wagtail.models import Locale
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.strings import StringValue


class BritishDeepLTranslator(DeepLTranslator):
    """Options: AUTH_KEY, TIMEOUT (seconds)."""

    def get_parameters(self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]) -> dict:
        """As upstream, which asks for whatever English DeepL likes best."""
        parameters = super().get_parameters(source_locale, target_locale, strings)
        return parameters | {"target_lang": "EN-GB"} if parameters["target_lang"] == "EN" else parameters

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """As upstream, which takes a refused key for a broken answer. Raises requests.HTTPError instead."""
        strings = list(strings)
        response = requests.post(
            self.get_api_endpoint(),
            self.get_parameters(source_locale, target_locale, strings),
            headers=self.get_headers(),
            timeout=self.options["TIMEOUT"],
            allow_redirects=False,
        )
        response.raise_for_status()
        texts = [StringValue(item["text"]) for item in response.json()["translations"]]
        return dict(zip(strings, texts, strict=True))
