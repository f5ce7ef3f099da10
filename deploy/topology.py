"""The grown site as plain processes of this machine: what the containers of compose.yaml are, where there are none.

PostgreSQL, Redis, an object store, two web processes, one worker and nginx, each on a free port of 127.0.0.1, with all
they write in one temporary folder: `python -m deploy.topology`. The tests in tests/topology drive it.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from deploy.processes import (
    HOST,
    ROOT,
    PostgreSQL,
    Process,
    free_port,
    listens,
    missing_programs,
    program_at,
    status_of,
    wait_until,
)

WORKER = ("run_scheduler",)  # the command of manage.py that one worker runs
NEXT_WEB_AFTER = 2.0  # seconds in which nginx notices that a web process is back


class Topology:
    """All of it. `with Topology() as site:` starts it, ready to serve, and ends it whatever happens."""

    def __init__(self, dump: Path | None = None, settings: str = "cqc_site.settings.production"):
        self.folder = Path(tempfile.mkdtemp(prefix="caqi-"))
        self.folder.chmod(0o755)  # PostgreSQL and nginx run as other people
        self.dump, self.settings = dump, settings
        self.postgres = PostgreSQL(self.folder)
        self.port, self.redis_port, self.store_port = free_port(), free_port(), free_port()
        self.web_ports = [free_port(), free_port()]
        self.redis = self._process(
            "redis", program_at("redis-server"), "--port", str(self.redis_port), "--bind", HOST, "--save", ""
        )
        self.store = self._process("store", sys.executable, "-m", "moto.server", "-H", HOST, "-p", str(self.store_port))
        self.webs = [self._web(number, settings) for number in (0, 1)]
        self.worker = self._process("worker", sys.executable, "manage.py", *WORKER)
        self.nginx = self._process("nginx", program_at("nginx"), "-c", str(self.folder / "nginx.conf"), "-e", "stderr")

    # --- life ---
    def __enter__(self) -> Topology:
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error) -> None:
        """End everything in the order in which one leans on the other, and take the folder away."""
        for process in (self.nginx, *self.webs, self.worker, self.store, self.redis):
            if process.is_alive:
                process.kill()
        if (self.postgres.folder / "db/postmaster.pid").exists():
            self.postgres.stop("immediate")
        shutil.rmtree(self.folder)

    def _start(self) -> None:
        (self.folder / "var").mkdir()
        for process in (self.redis, self.store):
            process.start()
        self.postgres.start()
        self.postgres.make_database(self.dump)
        wait_until(lambda: listens(self.redis_port), "The start of Redis")
        wait_until(lambda: listens(self.store_port), "The start of the object store")
        self.manage("prepare_storage")
        if not self.dump:
            for command in (["migrate", "-v", "0"], ["set_up_site"], ["collectstatic", "--noinput", "-v", "0"]):
                self.manage(*command)
        for process in (*self.webs, self.worker):
            process.start()
        for number in (0, 1):
            self.wait_for_web(number)
        (self.folder / "nginx.conf").write_text(self._nginx_conf())
        self.nginx.start()
        wait_until(lambda: status_of(self.port, "/health/live/") == 200, "The start of nginx")

    # --- what is done to it ---
    def wait_for_web(self, number: int) -> None:
        """Wait until a web process says that it is ready."""
        wait_until(lambda: status_of(self.web_ports[number], "/health/ready/") == 200, f"The start of web {number}")

    def restart_webs(self, settings: str | None = None) -> list[int | None]:
        """A rolling restart: one after the other, each only when the one before serves again. Their exit codes."""
        codes = []
        for number, web in enumerate(self.webs):
            codes.append(web.stop())
            web.environment["DJANGO_SETTINGS_MODULE"] = settings or self.settings
            web.start()
            self.wait_for_web(number)
            time.sleep(NEXT_WEB_AFTER)
        return codes

    def manage(self, *arguments: str, settings: str | None = None, told: str = "") -> str:
        """Run a command of manage.py with the settings of the site; what it prints."""
        environment = self._environment() | {"DJANGO_SETTINGS_MODULE": settings or self.settings}
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environment, input=told, capture_output=True, text=True)  # noqa: S603
        if done.returncode:
            raise RuntimeError(f"manage.py {arguments[0]}: {done.stderr}")
        return done.stdout

    # --- how it is put together ---
    def _environment(self) -> dict[str, str]:
        own = {
            "DJANGO_SETTINGS_MODULE": self.settings,
            "SECRET_KEY": self._secret("secret"),
            "ALLOWED_HOSTS": f"{HOST},localhost",
            "SITE_URL": f"http://{HOST}:{self.port}",
            "SECURE_SSL_REDIRECT": "0",
            "DATABASE_URL": self.postgres.url,
            "REDIS_URL": f"redis://{HOST}:{self.redis_port}/0",
            "VAR_DIR": str(self.folder / "var"),
            "WEB_CONCURRENCY": "1",
        }
        store = {"BUCKET": "caqi", "ENDPOINT": f"http://{HOST}:{self.store_port}", "KEY": "caqi", "SECRET": "caqi"}
        own |= {f"MEDIA_S3_{name}": value for name, value in store.items()}
        return os.environ | own

    def _secret(self, name: str) -> str:
        path = self.folder / name
        if not path.exists():
            path.write_text(secrets.token_urlsafe(60))
        return path.read_text()

    def _process(self, name: str, *command: str | None) -> Process:
        return Process(name, self.folder, list(command), self._environment())

    def _web(self, number: int, settings: str) -> Process:
        web = self._process(
            f"web-{number}", sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py", "cqc_site.wsgi"
        )
        web.environment |= {"BIND": f"{HOST}:{self.web_ports[number]}", "DJANGO_SETTINGS_MODULE": settings}
        return web

    def _nginx_conf(self) -> str:
        values = {
            "FOLDER": self.folder,
            "PORT": self.port,
            "STORE": f"{HOST}:{self.store_port}",
            "LOCATIONS": ROOT / "deploy/nginx-locations.conf",
        }
        text = _NGINX.replace("@SERVERS@", "".join(_SERVER.format(HOST, port) for port in self.web_ports))
        for name, value in values.items():
            text = text.replace(f"@{name}@", str(value))
        return text


_SERVER = "        server {}:{} max_fails=1 fail_timeout=1s;\n"
_NGINX = """
daemon off;
pid @FOLDER@/nginx.pid;
worker_processes 1;
error_log stderr warn;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path @FOLDER@/nginx-body;
    proxy_temp_path @FOLDER@/nginx-proxy;
    fastcgi_temp_path @FOLDER@/nginx-fastcgi;
    uwsgi_temp_path @FOLDER@/nginx-uwsgi;
    scgi_temp_path @FOLDER@/nginx-scgi;
    upstream caqi {
        zone caqi 64k;
@SERVERS@    }
    upstream object_store { server @STORE@; }
    server {
        listen 127.0.0.1:@PORT@;
        client_max_body_size 60m;
        set $forwarded_proto $http_x_forwarded_proto;
        set $store_scheme http;
        set $store_host @STORE@;
        include @LOCATIONS@;
        location /protected-media/ {
            internal;
            alias @FOLDER@/var/media/;
            error_page 403 404 = @no_file;
        }
    }
}
"""


def main() -> int:
    """Start it, say where it is, and end it with Ctrl+C."""
    if missing := missing_programs():
        sys.stderr.write(f"Install these first: {', '.join(missing)} (moto by requirements-dev.txt).\n")
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    sys.stdout.write("Starting PostgreSQL, Redis, an object store, two web processes, a worker and nginx …\n")
    with Topology() as site:
        sys.stdout.write(f"\n  http://{HOST}:{site.port}/\n\nLogs: {site.folder}/*.log. Stop with Ctrl+C.\n")
        sys.stdout.flush()
        try:
            signal.pause()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
