"""A machine translator for wagtail-localize: any service that speaks the chat completions of OpenAI.

Ollama, llama.cpp, vLLM and LM Studio on one's own machine do, and most services in the network.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping

from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from translation.machine.acceptance import accepted, is_refusal
from translation.machine.answers import Answers, answer_for, read_items
from translation.machine.batches import batches
from translation.machine.client import post
from translation.machine.errors import Failure, MachineTranslationError, Reason, Refused, Unusable
from translation.machine.glossary import terms_for
from translation.machine.placeholders import Protected, protect
from translation.machine.prompt import messages

logger = logging.getLogger(__name__)
PATH = "/chat/completions"
# Better answers where they are understood; some services answer 400 to one of them and get the bare request then.
EXTRAS = {"temperature": 0, "response_format": {"type": "json_object"}}


class OpenAICompatibleTranslator(BaseMachineTranslator):
    """Chinese into English by the model at `URL`. Options: URL, MODEL, KEY, TIMEOUT (seconds in all)."""

    def __init__(self, options: Mapping, terms_of: Callable[[str], list[tuple[str, str]]] = terms_for):
        super().__init__(options)
        self.url = options["URL"] if options["URL"].endswith(PATH) else options["URL"] + PATH
        self.terms_of = terms_of
        self.extras = EXTRAS

    @property
    def display_name(self) -> str:
        """The name of the model: it stands in messages, and beside every text that it wrote."""
        return self.options["MODEL"]

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        """From Chinese into English alone: the instructions are written for this pair."""
        return _language(source_locale) == "zh" and _language(target_locale) == "en"

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """What wagtail-localize calls. Texts without a usable answer are left out, and no failure is raised."""
        strings = list(strings)
        deadline = time.monotonic() + self.options["TIMEOUT"]
        done: dict[str, str] = {}
        for batch in batches([string.data for string in strings]):
            try:
                done |= self.answers(source_locale, target_locale, batch, deadline).texts
            except MachineTranslationError as error:
                logger.warning("Machine translation stopped: %s", error)
                break
        return {string: StringValue(done[string.data]) for string in strings if string.data in done}

    def answers(self, source_locale: Locale, target_locale: Locale, texts: list[str], deadline: float) -> Answers:
        """One request for a few texts. Raises MachineTranslationError when the service cannot be used."""
        protected = {text: protect(text) for text in texts}
        try:
            items = read_items(self._complete(list(protected.values()), deadline))
        except Refused:
            return self._one_by_one(source_locale, target_locale, texts, deadline)
        found = Answers()
        for number, text in enumerate(texts, 1):
            try:
                found.texts[text] = accepted(text, protected[text].restore(answer_for(number, items)))
            except Unusable as error:
                found.unusable[text] = error.reason
        return found

    def _one_by_one(self, source_locale, target_locale, texts: list[str], deadline: float) -> Answers:
        """What was refused together: one text that a filter dislikes must not keep the others back."""
        if len(texts) == 1:
            return Answers(unusable={texts[0]: Reason.REFUSED})
        found = Answers()
        for text in texts:
            found.add(self.answers(source_locale, target_locale, [text], deadline))
        return found

    def _complete(self, texts: list[Protected], deadline: float) -> str:
        sent = [text.text for text in texts]
        body = {"model": self.options["MODEL"], "messages": messages(sent, self.terms_of("\n".join(sent)))}
        try:
            answer = post(self.url, self.options["KEY"], body | self.extras, deadline)
        except MachineTranslationError as error:
            if error.status not in (400, 422) or not self.extras:
                raise
            self.extras = {}
            answer = post(self.url, self.options["KEY"], body, deadline)
        return _content_of(answer)


def _language(locale: Locale) -> str:
    return locale.language_code.split("-")[0]


def _content_of(answer: object) -> str:
    """What the model wrote. Raises Refused when it, or a filter beside it, declined."""
    try:
        choice = answer["choices"][0]
        message = choice["message"]
        content, refusal = message.get("content"), message.get("refusal")
    except (TypeError, KeyError, IndexError, AttributeError):
        raise MachineTranslationError(Failure.NOT_UNDERSTOOD) from None
    if refusal or choice.get("finish_reason") == "content_filter":
        raise Refused
    if not isinstance(content, str):
        raise MachineTranslationError(Failure.NOT_UNDERSTOOD)
    if is_refusal(content):
        raise Refused
    return content
