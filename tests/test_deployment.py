"""A public server starts only with what it needs, and not with an account that everybody knows."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from demo.accounts import PASSWORD, demo_accounts
from demo.checks import no_demo_accounts
from deploy.processes import HOST, free_port, program_at

ROOT = Path(settings.BASE_DIR)
PAPER = ROOT / "docs/deploy.md"
NEEDED = {"SECRET_KEY": secrets.token_urlsafe(60), "ALLOWED_HOSTS": "www.example.org"}


def check(tmp_path, **environment) -> subprocess.CompletedProcess:
    """`manage.py check --deploy` of a public server with an empty database."""
    inherited = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "INFO"]
    environment = inherited | {"DJANGO_SETTINGS_MODULE": "cqc_site.settings.production"} | environment
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)  # noqa: S603


def test_the_deploy_check_is_clean(tmp_path):
    result = check(tmp_path, **NEEDED)
    assert (result.returncode, result.stdout.strip()) == (0, "System check identified no issues (0 silenced).")


def test_the_deploy_check_is_clean_with_a_queue_in_redis_whether_it_answers_or_not(tmp_path):
    result = check(tmp_path, **NEEDED, TASKS_REDIS_URL="redis://127.0.0.1:9/0")
    assert (result.returncode, result.stdout.strip()) == (0, "System check identified no issues (0 silenced).")


@pytest.mark.parametrize("missing", NEEDED)
@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_public_server_does_not_start_without(tmp_path, missing, value):
    environment = {name: text for name, text in NEEDED.items() if name != missing}
    if value is not None:
        environment[missing] = value
    result = check(tmp_path, **environment)
    assert result.returncode != 0
    assert f"Set the environment variable {missing}" in result.stderr


def test_a_public_server_does_not_start_with_a_queue_that_may_forget(tmp_path):
    result = check(tmp_path, **NEEDED, REDIS_URL="redis://127.0.0.1:9/0", TASKS_REDIS_URL="redis://127.0.0.1:9/1")
    assert result.returncode != 0
    assert "TASKS_REDIS_URL must be another server than REDIS_URL" in result.stderr


def test_the_check_names_the_demonstration_accounts():
    (error,) = no_demo_accounts(None)
    assert error.id == "demo.E001"
    assert "admin, editor, press, translator" in error.msg


def test_an_account_with_the_known_password_counts_whatever_its_address():
    User.objects.filter(username="press").update(email="press@example.org")
    assert "press" in no_demo_accounts(None)[0].msg


def test_without_them_the_check_is_silent():
    for user in demo_accounts():
        user.delete()
    User.objects.create_user("press", "press@example.org", "another-" + PASSWORD)
    assert no_demo_accounts(None) == []


def test_the_settings_of_the_paper_are_read_alike_by_the_shell_and_by_systemd(tmp_path):
    """systemd takes what follows a value for a part of it, and a shell takes `<` for a file to read."""
    block = next(part for part in PAPER.read_text().split("```") if part.startswith("sh\nDJANGO_SETTINGS_MODULE"))
    lines = [line for line in block.splitlines()[1:] if line and not line.startswith("#")]
    as_systemd = {name: value.strip('"') for name, value in (line.split("=", 1) for line in lines)}
    (tmp_path / "caqi.env").write_text(block.removeprefix("sh\n"))
    told = subprocess.run(["/bin/sh", "-ec", "set -a; . ./caqi.env; env"], cwd=tmp_path, capture_output=True, text=True)
    as_shell = dict(line.split("=", 1) for line in told.stdout.splitlines() if "=" in line)
    assert told.returncode == 0, told.stderr
    assert {name: as_shell.get(name) for name in as_systemd} == as_systemd


@pytest.mark.skipif(not (program_at("nginx") and program_at("openssl")), reason="no nginx or no openssl here")
def test_nginx_understands_its_example(tmp_path):
    names = {"/etc/ssl/www.example.org": f"{tmp_path}/site", "/srv/caqi/site": str(ROOT)}
    # It binds its ports when it is asked, and those of this machine may be taken, or not for us.
    ports = {f"listen {port}": f"listen {HOST}:{free_port()}" for port in (80, 443)}
    text = (ROOT / "deploy/nginx.conf").read_text()
    for there, here in (names | ports).items():
        text = text.replace(there, here)
    (tmp_path / "site.conf").write_text(text)
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/pid; events {{}} http {{ include {tmp_path}/site.conf; }}")
    key = [program_at("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=site"]
    subprocess.run([*key, "-keyout", "site.key", "-out", "site.pem"], cwd=tmp_path, capture_output=True, check=True)  # noqa: S603
    test = [program_at("nginx"), "-t", "-c", f"{tmp_path}/nginx.conf", "-e", "stderr"]
    told = subprocess.run(test, capture_output=True, text=True)  # noqa: S603
    assert told.returncode == 0, told.stderr
