"""Fixtures of the whole suite: the demonstration site, built once, and a browser session for each role."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page


@pytest.fixture(scope="session")
def django_db_setup(request, django_test_environment, django_db_blocker):
    """The test database holds the demonstration site; each test undoes what it changes.

    Instead of pytest-django's own, which makes no database for a run of browser tests alone. `--reuse-db` copies
    the site that an earlier run built, as long as migrations and demonstration are the same (SQLite only).
    """
    if connection.vendor == "postgresql" and (worker := getattr(request.config, "workerinput", None)):
        connection.settings_dict["TEST"]["NAME"] = f"test_{connection.settings_dict['NAME']}_{worker['workerid']}"
    reuse = request.config.getvalue("reuse_db") and connection.vendor == "sqlite"
    kept = _kept_site()
    with django_db_blocker.unblock():
        if reuse and kept.exists():
            databases = _copy_site(kept)
        else:
            databases = setup_databases(verbosity=0, interactive=False, aliases={"default"})
            call_command("demo", verbosity=0)
            if reuse:
                _keep_site(kept)
    yield
    with django_db_blocker.unblock():
        _end_other_sessions()
        teardown_databases(databases, verbosity=0)


def _kept_site() -> Path:
    """The folder of a built site, named after what it is built from."""
    root = Path(settings.BASE_DIR)
    sources = [*root.glob("*/migrations/*.py"), *(path for path in root.glob("demo/**/*") if path.suffix != ".pyc")]
    digest = hashlib.sha256()
    for path in sorted(path for path in sources if path.is_file()):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return Path(settings.VAR_DIR) / f"test-site-{digest.hexdigest()[:16]}"


def _keep_site(kept: Path) -> None:
    """Put the built site aside, whole or not at all."""
    scratch = Path(tempfile.mkdtemp(prefix="test-site-", dir=settings.VAR_DIR))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(scratch / "test.sqlite3")])
    shutil.copytree(settings.MEDIA_ROOT, scratch / "media")
    shutil.copytree(storages["share_pictures"].location, scratch / "share")
    try:
        scratch.rename(kept)
    except OSError:  # another run was first
        shutil.rmtree(scratch)


def _copy_site(kept: Path):
    """Take the site put aside; answers what `teardown_databases` wants."""
    name = settings.DATABASES["default"]["NAME"]
    copy = connection.creation._get_test_db_name()
    shutil.copyfile(kept / "test.sqlite3", copy)
    shutil.copytree(kept / "media", settings.MEDIA_ROOT, dirs_exist_ok=True)
    shutil.copytree(kept / "share", storages["share_pictures"].location, dirs_exist_ok=True)
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = copy
    return [(connection, name, True)]


def _end_other_sessions():
    """The server of the browser tests may still be answering a page that was closed; PostgreSQL would wait for it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def _database(request):
    """Every test may use the site, and what was remembered of it in another test is forgotten.

    Not the browser's: it talks to a server of its own, which would wait for the transaction of the test.
    """
    if not request.node.get_closest_marker("browser"):
        request.getfixturevalue("db")
        cache.clear()


def pytest_collection_modifyitems(items):
    """The browser comes last: what it does is not undone. The longest file comes first, so that nobody waits for it."""
    turn = {"topology": -1, "browser": 1}
    items.sort(key=lambda item: next((turn[name] for name in turn if item.get_closest_marker(name)), 0))


def _logged_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def press():
    return _logged_in("press")


@pytest.fixture
def editor():
    return _logged_in("editor")


@pytest.fixture
def translator():
    return _logged_in("translator")


@pytest.fixture
def admin():
    return _logged_in("admin")


@pytest.fixture
def background_queue(settings, monkeypatch):
    """What is to be done in the background waits in the database, as on a site: `background_queue()` are the rows."""
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    # The worker is at home in a process of its own; here the connection is that of the test's transaction.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    return lambda: list(DBTaskResult.objects.order_by("enqueued_at"))


@pytest.fixture
def find():
    """The specific page whose Chinese or English title contains a text: `find("业务范围")`."""

    def find(title: str, language: str = "zh-hans") -> Page:
        pages = Page.objects.filter(title__contains=title, locale__language_code=language).order_by("path")
        return pages.first().specific

    return find


@pytest.fixture
def clock(monkeypatch):
    """Puts the clock of the site forward: `clock(hours=3)` is in three hours from now."""
    real = timezone.now

    def forward(**units):
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(**units))

    return forward
