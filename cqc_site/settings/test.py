"""The test suite: like `local`, quicker, and without anything that outlives a test."""

import tempfile
from pathlib import Path

from .local import *  # noqa: F403

# A file, not memory: the browser's server reads the same database from another thread.
_SCRATCH = Path(tempfile.mkdtemp(prefix="cqc-test-"))
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": _SCRATCH / "test.sqlite3"}  # noqa: F405
# Whatever the environment says: uploads of tests lie in a folder. Tests of the object store bring their own.
STORAGES |= media_storages({}, _SCRATCH)  # noqa: F405
MEDIA_ROOT = _SCRATCH / "media"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LOGGING = {"version": 1, "disable_existing_loggers": False}
PICTURE_WIDTHS = [100, 200]
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None  # whatever the environment of whoever runs the tests says
PAGE_CACHE = False  # what a page costs and shows is tested on the page itself; `test_page_cache` turns it on
CONTENT_VERSION_FILE = _SCRATCH / "content-version"
CONTENT_VERSION_STORE = "file"
# What a change makes necessary is done at once; `background_queue` in conftest.py brings the queue back.
TASKS["background"] = {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}  # noqa: F405
TASKS.pop("redis", None)  # noqa: F405 - whatever the environment says: `redis_queue` in tests/tasks_in_redis brings one
