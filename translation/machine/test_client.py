"""What a service may do wrong, and how long it may take about it."""

from __future__ import annotations

import json
import socket
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from translation.machine import client
from translation.machine.client import post
from translation.machine.conftest import KEY, completion, send, status
from translation.machine.errors import Failure, MachineTranslationError, Refused

BODY = {"messages": [{"role": "user", "content": '{"terms": [], "texts": [{"id": 1, "text": "质量"}]}'}]}


@pytest.fixture
def pauses(monkeypatch):
    """How long the client waited between its tries; nobody waits in the tests."""
    waited = []
    monkeypatch.setattr(client.time, "sleep", waited.append)
    return waited


@pytest.fixture
def ask(service):
    return lambda seconds=5: post(service.url, KEY, BODY, time.monotonic() + seconds)


def failure(ask, *args) -> MachineTranslationError:
    with pytest.raises(MachineTranslationError) as raised:
        ask(*args)
    return raised.value


def in_seconds(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


def slow(handler, body) -> None:
    handler.service.stopped.wait(10)


def dripping(handler, body) -> None:
    """One byte at a time, each well within the time-out of a single read."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.service.stopped.wait(0.05):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


def huge(handler, body) -> None:
    with suppress(OSError):  # the client hangs up
        send(handler, b'{"choices": "' + b"x" * 10_000_000 + b'"}')


def broken_off(handler, body) -> None:
    send(handler, b'{"choices": [', Content_Length="1000")


def test_a_good_answer_and_the_key(service, ask):
    assert ask()["choices"][0]["message"]["content"]
    assert service.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_without_a_key_none_is_sent_and_none_is_looked_for(service, tmp_path, monkeypatch):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login somebody password private\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    post(service.url, "", BODY, time.monotonic() + 5)
    assert "Authorization" not in service.headers[0]


@pytest.mark.parametrize(
    ("reply", "expected", "code"),
    [
        (status(401), Failure.UNAUTHORISED, 401),
        (status(403), Failure.UNAUTHORISED, 403),
        (status(404), Failure.NOT_ACCEPTED, 404),
        (status(204, b""), Failure.NOT_ACCEPTED, 204),
        (status(200, b"<!doctype html><title>Welcome</title>"), Failure.NOT_UNDERSTOOD, None),
        (status(200, b""), Failure.NOT_UNDERSTOOD, None),
        (status(200, b"\xff\xfe\x00"), Failure.NOT_UNDERSTOOD, None),
        (status(200, b"[" * 100_000), Failure.NOT_UNDERSTOOD, None),
        (status(200, completion("x")[:-9]), Failure.NOT_UNDERSTOOD, None),
        (huge, Failure.TOO_LARGE, None),
        (broken_off, Failure.UNREACHABLE, None),
    ],
)
def test_a_wrong_answer_is_named_and_not_asked_for_again(service, ask, pauses, reply, expected, code):
    service.replies = [reply]
    error = failure(ask)
    assert (error.failure, error.status) == (expected, code)
    assert (len(service.requests), pauses) == (1, [])
    assert KEY not in str(error)


@pytest.mark.parametrize("code", [301, 302, 307, 308])
def test_no_redirect_is_followed(service, ask, code):
    service.replies = [status(code, Location=f"{service.url}/elsewhere")]
    assert failure(ask).failure == Failure.REDIRECTED
    assert service.paths == ["/v1"]


@pytest.mark.parametrize("reply", [slow, dripping])
def test_a_slow_answer_is_not_waited_for(service, ask, reply):
    service.replies = [reply]
    begun = time.monotonic()
    assert failure(ask, 0.4).failure == Failure.TIMEOUT
    assert time.monotonic() - begun < 2


def test_nothing_is_sent_when_the_time_is_up(service, ask):
    assert failure(ask, -1).failure == Failure.TIMEOUT
    assert service.requests == []


def test_nobody_at_the_address():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    assert failure(lambda: post(url, KEY, BODY, time.monotonic() + 5)).failure == Failure.UNREACHABLE


def test_a_service_that_speaks_no_tls(service):
    url = service.url.replace("http:", "https:")
    assert failure(lambda: post(url, KEY, BODY, time.monotonic() + 5)).failure in (
        Failure.CERTIFICATE,
        Failure.UNREACHABLE,
    )


@pytest.mark.parametrize("code", [429, 500, 502, 503, 529])
def test_a_busy_service_is_asked_again(service, ask, pauses, code):
    service.replies = [status(code), status(code, Retry_After="3")]
    assert ask()["choices"]
    assert pauses == [1, 3]


@pytest.mark.parametrize(("code", "expected"), [(429, Failure.BUSY), (500, Failure.BROKEN)])
def test_but_not_for_ever(service, ask, pauses, code, expected):
    service.default = status(code)
    error = failure(ask)
    assert (error.failure, error.status) == (expected, code)
    assert (len(service.requests), pauses) == (3, [1, 2])


@pytest.mark.parametrize("wait", ["11", "4", "9999999999", pytest.param(in_seconds(3600), id="in an hour")])
def test_a_service_that_asks_for_patience_is_left_for_later(service, ask, pauses, wait):
    service.default = status(429, Retry_After=wait)
    assert failure(ask, 30 if wait == "11" else 3).failure == Failure.BUSY
    assert (len(service.requests), pauses) == (1, [])


@pytest.mark.parametrize(
    "wait", ["soon", "-5", "²", "", "Wed, 99 Foo", pytest.param(in_seconds(-60), id="a minute ago")]
)
def test_a_senseless_wait_is_an_ordinary_one(service, ask, pauses, wait):
    service.replies = [status(429, Retry_After=wait.encode().decode("latin-1"))]
    assert ask()["choices"]
    assert pauses == [1]


def test_a_filter_beside_the_model_refuses(service, ask):
    service.replies = [status(400, json.dumps({"error": {"code": "content_filter"}}).encode())]
    with pytest.raises(Refused):
        ask()
