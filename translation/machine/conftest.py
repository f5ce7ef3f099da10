"""A service for machine drafts on this machine: it answers well until a test tells it otherwise."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from translation.machine.openai_compatible import OpenAICompatibleTranslator
from translation.machine.placeholders import TOKEN

KEY = "secret-of-the-test"


def english(text: str) -> str:
    """Some English for a Chinese text, with its placeholders in their places."""
    tokens = [match[0] for match in TOKEN.finditer(text)]
    return " ".join(["Draft", *[f"{token} words" for token in tokens]])


class Service:
    """Answers each request by the next of `replies`, and by good English when there is none left.

    A reply is a function of the handler and the request's JSON, which writes the answer itself.
    """

    def __init__(self):
        self.replies: list[Callable] = []
        self.default: Callable = good
        self.requests: list[dict] = []
        self.headers: list[dict] = []
        self.paths: list[str] = []
        self.stopped = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=[0.02], daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/v1"

    def texts(self, number: int = -1) -> list[dict]:
        """The texts that a request asked for, by default the last one."""
        return question(self.requests[number])["texts"]

    def stop(self) -> None:
        self.stopped.set()
        self.server.shutdown()
        self.server.server_close()

    def _handler(service):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = parsed(self.rfile.read(int(self.headers["Content-Length"])))
                service.requests.append(body)
                service.headers.append(dict(self.headers))
                service.paths.append(self.path)
                reply = service.replies.pop(0) if service.replies else service.default
                self.service = service
                reply(self, body)

            def do_GET(self):
                service.paths.append(f"GET {self.path}")
                send(self, b"", 200)

            def log_message(self, *args):
                pass

        return Handler


def parsed(body: bytes) -> dict:
    """What was sent: JSON, or a form, which is how DeepL is asked."""
    return json.loads(body) if body.startswith(b"{") else parse_qs(body.decode())


def question(body: dict) -> dict:
    """The terms and texts in the body of a request."""
    return json.loads(body["messages"][-1]["content"])


def send(handler, content: bytes, status: int = 200, **headers: str) -> None:
    """Write a whole HTTP answer."""
    handler.send_response(status)
    for name, value in ({"Content-Type": "application/json", "Content-Length": str(len(content))} | headers).items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(content)


def completion(content: object, **choice) -> bytes:
    """The envelope around what a model wrote."""
    message = {"role": "assistant", "content": content} | choice.pop("message", {})
    return json.dumps({"choices": [{"index": 0, "message": message} | {"finish_reason": "stop"} | choice]}).encode()


def good(handler, body: dict) -> None:
    """Every text, translated."""
    send(handler, completion(json.dumps({"translations": translated(body)})))


def translated(body: dict) -> list[dict]:
    return [{"id": item["id"], "text": english(item["text"])} for item in question(body)["texts"]]


def says(content: object, **choice) -> Callable:
    """A reply in which the model writes just this."""
    return lambda handler, body: send(handler, completion(content, **choice))


def answers(change: Callable[[list[dict]], list]) -> Callable:
    """A reply with the good translations, changed."""
    return lambda handler, body: send(handler, completion(json.dumps({"translations": change(translated(body))})))


def status(code: int, content: bytes = b"{}", **headers: str) -> Callable:
    """A reply with this status and nothing useful."""
    return lambda handler, body: send(handler, content, code, **headers)


@pytest.fixture
def service(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    running = Service()
    yield running
    running.stop()


@pytest.fixture
def options(service):
    return {"URL": service.url, "MODEL": "test-model", "KEY": KEY, "TIMEOUT": 5}


@pytest.fixture
def machine(options):
    return OpenAICompatibleTranslator(options, terms_of=lambda text: [])


@pytest.fixture
def locales():
    return Locale.objects.get(language_code="zh-hans"), Locale.objects.get(language_code="en")


@pytest.fixture
def half():
    """The English release of which half is translated."""
    return Page.objects.filter(locale__language_code="en", live=False, alias_of=None).first().specific


@pytest.fixture
def translation(half):
    return Translation.objects.select_related("source", "target_locale").get(source__object_id=half.translation_key)
