"""Prepares the demonstration site on this machine and serves it, with its scheduler: what `make run` calls.

Safe to run again: migrations that are done are passed over, and content that exists is left alone.
"""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
ENVIRONMENT = {"PYTHONUNBUFFERED": "1", "DJANGO_RUNSERVER_HIDE_WARNING": "true"}


def main(port_text: str) -> int:
    """Check, prepare, announce, serve. Returns the exit code; every failure prints one sentence."""
    if not port_text.isdecimal() or not 1 <= int(port_text) <= 65535:
        return fail(f"PORT must be a number from 1 to 65535, not “{port_text}”.")
    port = int(port_text)
    ENVIRONMENT["SITE_URL"] = f"http://{HOST}:{port}"  # for the links in mails
    if not is_free(port):
        return fail(f"Port {port} is in use. Stop what runs there, or choose another: make run PORT={port + 1}")
    for title, command in (("Preparing the database …", ["migrate", "-v", "0"]), ("Preparing the content …", ["demo"])):
        say(title)
        if manage(*command):
            return fail("The preparation failed; the reason stands above. Nothing of yours was changed.")
    say(
        f"\n  Chinese site   http://{HOST}:{port}/\n"
        f"  English site   http://{HOST}:{port}/en/\n"
        f"  Administration http://{HOST}:{port}/admin/\n\nStop with Ctrl+C.\n"
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    scheduler = start("run_scheduler", "--parent", str(os.getpid()))
    try:
        return manage("runserver", f"{HOST}:{port}")
    except KeyboardInterrupt:
        return 0
    finally:
        scheduler.terminate()
        scheduler.wait()


def is_free(port: int) -> bool:
    """Whether a server could listen on this port now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def manage(*arguments: str) -> int:
    """Run one command of manage.py and return its exit code. What ends this program ends the command too."""
    command = start(*arguments)
    try:
        return command.wait()
    except BaseException:
        command.terminate()
        command.wait()
        raise


def start(*arguments: str) -> subprocess.Popen:
    """Begin one command of manage.py, which goes on by itself."""
    environment = {**ENVIRONMENT, **os.environ}
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, env=environment, cwd=ROOT)  # noqa: S603 - our own arguments


def say(text: str) -> None:
    """Print at once, also into a pipe."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def fail(sentence: str) -> int:
    """Print one sentence on standard error; the exit code of a failure."""
    sys.stderr.write(sentence + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
