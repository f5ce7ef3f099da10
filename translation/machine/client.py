"""One request to a service, in bounded time and size. A key goes to the address that was set and nowhere else."""

from __future__ import annotations

import json
import time
from contextlib import closing
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import requests
import urllib3

from translation.machine.errors import Failure, MachineTranslationError, Refused

MAX_ANSWER = 1_000_000  # bytes
CHUNK = 65_536
CONNECT_SECONDS = 5
TRIES = 3
LONGEST_WAIT = 10  # seconds; a service that asks for more patience is left for later
BUSY = {429, 529}


def post(url: str, key: str, body: dict, deadline: float) -> object:
    """The JSON that the service answers with, before `deadline` (of time.monotonic).

    Tries again, at most twice, when the service is busy or broken. Raises MachineTranslationError or Refused.
    """
    for attempt in range(1, TRIES + 1):
        try:
            return _post_once(url, key, body, deadline)
        except MachineTranslationError as error:
            if error.wait is None or attempt == TRIES:
                raise
            wait = error.wait or attempt
            if wait > min(LONGEST_WAIT, seconds_left(deadline)):
                raise
            time.sleep(wait)
    raise AssertionError  # the loop returns or raises


def seconds_left(deadline: float) -> float:
    """Seconds until the deadline. Raises when it is over."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise MachineTranslationError(Failure.TIMEOUT)
    return left


def _post_once(url: str, key: str, body: dict, deadline: float) -> object:
    left = seconds_left(deadline)
    try:
        # `stream`: the body is read bit by bit below, so that neither its size nor its slowness is unbounded.
        response = requests.post(
            url,
            json=body,
            auth=_Key(key),
            headers={"Accept": "application/json", "Accept-Encoding": "identity"},
            timeout=(min(CONNECT_SECONDS, left), left),
            allow_redirects=False,
            stream=True,
        )
        with closing(response):
            content = _read(response, deadline)
    except (requests.Timeout, urllib3.exceptions.TimeoutError):
        raise MachineTranslationError(Failure.TIMEOUT) from None
    except requests.exceptions.SSLError:
        raise MachineTranslationError(Failure.CERTIFICATE) from None
    except (requests.RequestException, urllib3.exceptions.HTTPError, UnicodeError):
        raise MachineTranslationError(Failure.UNREACHABLE) from None
    _raise_for(response, content)
    return _parsed(content)


class _Key(requests.auth.AuthBase):
    """Says who asks. Given even without a key: else requests would look for one in the user's .netrc."""

    def __init__(self, key: str):
        self.key = key

    def __call__(self, request):
        if self.key:
            request.headers["Authorization"] = f"Bearer {self.key}"
        return request


def _read(response: requests.Response, deadline: float) -> bytes:
    content = b""
    while chunk := response.raw.read1(CHUNK, decode_content=False):
        content += chunk
        if len(content) > MAX_ANSWER:
            raise MachineTranslationError(Failure.TOO_LARGE)
        seconds_left(deadline)
    return content


def _raise_for(response: requests.Response, content: bytes) -> None:
    status = response.status_code
    if status == 200:
        return
    if 300 <= status < 400:
        raise MachineTranslationError(Failure.REDIRECTED, status)
    if status in (401, 403):
        raise MachineTranslationError(Failure.UNAUTHORISED, status)
    if status in BUSY:
        raise MachineTranslationError(Failure.BUSY, status, wait=_wanted_wait(response))
    if status >= 500:
        raise MachineTranslationError(Failure.BROKEN, status, wait=_wanted_wait(response))
    if b"content_filter" in content:
        raise Refused
    raise MachineTranslationError(Failure.NOT_ACCEPTED, status)


def _wanted_wait(response: requests.Response) -> float:
    """Seconds of Retry-After, which is a number or a date; 0 when it says nothing that makes sense."""
    text = response.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return 0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):  # a UnicodeDecodeError is a ValueError
        raise MachineTranslationError(Failure.NOT_UNDERSTOOD) from None
