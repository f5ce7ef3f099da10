"""The translators that wagtail-localize brings, DeepL and LibreTranslate, held to the same rules as ours.

They raise whatever goes wrong, and what they return is taken as it is.
"""

from __future__ import annotations

import math

import requests
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from translation.machine.acceptance import accepted
from translation.machine.answers import Answers
from translation.machine.client import seconds_left
from translation.machine.errors import Failure, MachineTranslationError, Reason, Unusable


def stock_answers(
    translator: BaseMachineTranslator, source_locale: Locale, target_locale: Locale, texts: list[str], deadline: float
) -> Answers:
    """One request for a few texts. Raises MachineTranslationError when the service cannot be used."""
    translator.options = {**translator.options, "TIMEOUT": math.ceil(seconds_left(deadline))}
    try:
        found = translator.translate(source_locale, target_locale, [StringValue(text) for text in texts])
    except requests.Timeout:
        raise MachineTranslationError(Failure.TIMEOUT) from None
    except requests.HTTPError as error:
        raise _of_status(error.response.status_code) from None
    except requests.JSONDecodeError:
        raise MachineTranslationError(Failure.NOT_UNDERSTOOD) from None
    except (requests.RequestException, UnicodeError):
        raise MachineTranslationError(Failure.UNREACHABLE) from None
    except (LookupError, TypeError, ValueError):
        raise MachineTranslationError(Failure.NOT_UNDERSTOOD) from None
    return _accepted({string.data: value for string, value in found.items()}, texts)


def _of_status(status: int) -> MachineTranslationError:
    failures = {401: Failure.UNAUTHORISED, 403: Failure.UNAUTHORISED, 429: Failure.BUSY}
    return MachineTranslationError(
        failures.get(status, Failure.BROKEN if status >= 500 else Failure.NOT_ACCEPTED), status
    )


def _accepted(found: dict[str, StringValue | None], texts: list[str]) -> Answers:
    answers = Answers()
    for text in texts:
        value = found.get(text)
        try:
            answers.texts[text] = accepted(text, _text_of(value))
        except Unusable as error:
            answers.unusable[text] = error.reason
    return answers


def _text_of(value: StringValue | None) -> str:
    if value is None or value.data is None:
        raise Unusable(Reason.MISSING)
    if not isinstance(value.data, str):
        raise Unusable(Reason.NOT_TEXT)
    return value.data
