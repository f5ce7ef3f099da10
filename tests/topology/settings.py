"""A public server as the topology runs it in tests: no HTTPS, static files as they are, a slow address."""

from cqc_site.settings.production import *  # noqa: F403

ROOT_URLCONF = "tests.topology.urls"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # as in the site of the test suite
WHITENOISE_USE_FINDERS = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
for cache in CACHES.values():  # noqa: F405
    cache["OPTIONS"]["socket_timeout"] = 10  # on a machine that is busy with tests, a Redis that is late is not away
