"""The containers of deploy/: read as text, since an engine that could run them is not everywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from deploy.topology import WORKER

ROOT = Path(settings.BASE_DIR)
COMPOSE = (ROOT / "deploy/compose.yaml").read_text()
EXAMPLE = (ROOT / "deploy/.env.example").read_text()
SECRETS = {"SECRET_KEY", "POSTGRES_PASSWORD", "MEDIA_S3_KEY", "MEDIA_S3_SECRET"}


@pytest.fixture
def made(tmp_path) -> dict[str, str]:
    """The settings that `make up` writes."""
    command = ["sh", ROOT / "deploy/make_env.sh", ROOT / "deploy/.env.example", tmp_path / ".env"]
    subprocess.run(command, check=True)  # noqa: S603
    assert (tmp_path / ".env").stat().st_mode & 0o077 == 0
    lines = [line for line in (tmp_path / ".env").read_text().splitlines() if line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


def service(name: str) -> dict:
    return yaml.safe_load(COMPOSE)["services"][name]


def with_values(text: str, values: dict[str, str]) -> str:
    """What compose makes of `${NAME}`, `${NAME:-default}` and `${NAME:?reason}`."""

    def value(found: re.Match) -> str:
        name, kind, rest = found.groups()
        if given := values.get(name):
            return given
        assert kind == ":-", f"{name} is asked for and not given"
        return rest

    return re.sub(r"\$\{(\w+)(?:(:[-?])([^}]*))?\}", value, text)


def test_there_are_two_web_replicas_one_worker_and_what_they_need():
    assert set(yaml.safe_load(COMPOSE)["services"]) == {
        *("postgres", "redis", "tasks", "store", "prepare", "web-1", "web-2", "worker", "nginx")
    }
    assert service("worker")["command"] == ["python", "manage.py", *WORKER]
    inside = ("postgres", "redis", "tasks", "store", "web-1", "worker")
    assert [name for name in inside if "ports" in service(name)] == []


def test_a_redis_for_work_is_started_only_when_it_is_asked_for_and_forgets_nothing(made):
    assert service("tasks")["profiles"] == ["tasks"]
    assert [name for name in ("web-1", "worker") if "tasks" in service(name)["depends_on"]] == []
    for asked in ("--appendonly yes", "--appendfsync always", "--maxmemory-policy noeviction"):
        assert asked in " ".join(service("tasks")["command"])
    environment = yaml.safe_load(with_values(COMPOSE, made))["services"]["worker"]["environment"]
    assert environment["TASKS_REDIS_URL"] == ""
    (address,) = re.findall(r"^# TASKS_REDIS_URL=(.+)$", EXAMPLE, re.MULTILINE)
    assert address == "redis://tasks:6379/0"


def test_the_example_holds_no_secret_and_nothing_starts_without_them():
    for name in SECRETS:
        assert f"\n{name}=\n" in EXAMPLE
        assert f"${{{name}:?" in COMPOSE


def test_the_example_names_everything_that_compose_takes_from_it():
    assert set(re.findall(r"\$\{(\w+)", COMPOSE)) <= set(re.findall(r"^(?:# )?(\w+)=", EXAMPLE, re.MULTILINE))


def test_secrets_are_made_anew_each_time(made, tmp_path):
    again = tmp_path / "again"
    command = ["sh", ROOT / "deploy/make_env.sh", ROOT / "deploy/.env.example", again]
    subprocess.run(command, check=True)  # noqa: S603
    for name in SECRETS:
        assert len(made[name]) >= 50
        assert made[name] not in again.read_text()


def test_the_site_of_the_containers_starts_with_what_compose_gives_it(made, tmp_path):
    given = yaml.safe_load(with_values(COMPOSE, made))["services"]["web-1"]["environment"]
    environment = {name: str(value) for name, value in given.items()} | {"VAR_DIR": str(tmp_path)}
    environment |= {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "cqc_site.settings.production"}
    command = [sys.executable, "manage.py", "check"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stderr


def test_the_store_knows_the_account_of_the_site(made):
    store = yaml.safe_load(with_values(COMPOSE, made))["configs"]["store"]["content"]
    (identity,) = yaml.safe_load(store)["identities"]
    assert identity["credentials"] == [{"accessKey": made["MEDIA_S3_KEY"], "secretKey": made["MEDIA_S3_SECRET"]}]


def test_nginx_asks_the_store_by_the_name_under_which_the_site_signs():
    endpoint = service("web-1")["environment"]["MEDIA_S3_ENDPOINT"]
    server = (ROOT / "deploy/nginx-compose.conf").read_text()
    assert endpoint == "http://store:8333"
    assert "set $store_host store:8333;" in server
    for line in service("nginx")["volumes"]:
        assert (ROOT / "deploy" / line.split(":")[0]).is_file()


def test_the_image_runs_as_nobody_in_particular():
    steps = (ROOT / "deploy/Dockerfile").read_text().split("FROM python:3.11-slim")[1]
    assert steps.index("USER caqi") < steps.index('CMD ["gunicorn')
    assert "deploy/.env" in (ROOT / ".dockerignore").read_text().splitlines()


def test_the_image_holds_the_pictures_of_the_guides():
    left_out = (ROOT / ".dockerignore").read_text().splitlines()
    assert not {"docs", "docs/", "docs/screenshots", "**/screenshots", "**/*.webp"} & set(left_out)
