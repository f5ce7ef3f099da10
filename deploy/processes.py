"""Programs that are started, stopped and killed on this machine; what topology.py is put together from."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
START_WITHIN, STOP_WITHIN = 240, 40  # seconds


def missing_programs() -> list[str]:
    """What this machine lacks for the topology."""
    programs = {"nginx": "nginx", "redis-server": "redis-server", "postgresql": "initdb"}
    missing = [name for name, program in programs.items() if not program_at(program)]
    return missing + ([] if find_spec("moto") else ["moto"])


def program_at(name: str) -> str | None:
    """The path of a program, also where PostgreSQL's and nginx's lie that are not for everybody."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    places = [os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", *map(str, reversed(versions))]
    return shutil.which(name, path=os.pathsep.join(places))


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = START_WITHIN) -> None:
    """Wait until something is so. Raises TimeoutError that says what was waited for."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} took longer than {seconds} seconds")
        time.sleep(0.1)


def listens(port: int) -> bool:
    """Whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def status_of(port: int, path: str, timeout: float = 10) -> int | None:
    """The status of an answer, or None while there is none; waits for `timeout` seconds."""
    try:
        with urlopen(f"http://{HOST}:{port}{path}", timeout=timeout) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
    except OSError:
        return None


class Process:
    """One program that can be started, asked to end, killed, and started again on the same port."""

    def __init__(self, name: str, folder: Path, command: list[str], environment: dict[str, str] | None = None):
        self.name, self.command, self.environment = name, command, environment or dict(os.environ)
        self.log = folder / f"{name}.log"
        self.running: subprocess.Popen | None = None

    def start(self) -> None:
        """Start it, in a group of its own that a Ctrl+C in this terminal does not reach."""
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(  # noqa: S603 - our own arguments
                self.command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )

    @property
    def is_alive(self) -> bool:
        return self.running is not None and self.running.poll() is None

    def stop(self, number: int = signal.SIGTERM) -> int | None:
        """Ask it to end, and wait until it has; its exit code."""
        if not self.is_alive:
            return None
        self.running.send_signal(number)
        try:
            return self.running.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def kill(self) -> None:
        """End it and its children at once, as a machine does that loses its power."""
        os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait()


class PostgreSQL:
    """A server of its own with one empty database."""

    def __init__(self, folder: Path):
        self.folder = folder / "postgresql"
        self.port = free_port()
        self.url = f"postgres://caqi@{HOST}:{self.port}/caqi"

    def start(self) -> None:
        """Make the server and its database, or start it again."""
        if not (self.folder / "db").exists():
            self.folder.mkdir()
            if os.getuid() == 0:  # it refuses to run as root
                shutil.chown(self.folder, "postgres")
            self._run(
                "initdb", "-D", str(self.folder / "db"), "-U", "caqi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"
            )
        options = f"-p {self.port} -c listen_addresses={HOST} -c unix_socket_directories={self.folder} -c fsync=off"
        self._run("pg_ctl", "-D", str(self.folder / "db"), "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def make_database(self, dump: Path | None) -> None:
        """The empty database of the site, or the one of a dump by pg_dump."""
        server = ["-h", HOST, "-p", str(self.port), "-U", "caqi"]
        self._run("createdb", *server, "caqi")
        if dump:
            self._run(
                "pg_restore", *server, "-d", "caqi", "--no-owner", "--no-privileges", "--exit-on-error", str(dump)
            )

    def stop(self, mode: str = "fast") -> None:
        """End it: connections are cut, as in a restart for an update."""
        self._run("pg_ctl", "-D", str(self.folder / "db"), "-w", "-m", mode, "stop")

    def _run(self, program: str, *arguments: str) -> None:
        command = [program_at(program), *arguments]
        if os.getuid() == 0 and program in ("initdb", "pg_ctl"):
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/")  # noqa: S603
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")
