"""What every environment shares. `local` and `production` add what differs; both read the environment."""

import os
from datetime import timedelta
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from cqc_site.media_storage import media_storages
from cqc_site.remembering import caches, frontend_caches, version_store_for
from cqc_site.task_queues import redis_of_tasks, rq_queues, task_backends
from translation.machine.configuration import machine_translator

from .monitoring import *  # noqa: F403
from .monitoring import AFTER_METRICS, BEFORE_METRICS, METRICS_APPS

BASE_DIR = Path(__file__).resolve().parents[2]
# Everything a running site writes (database, uploads, collected static files) lies in one folder.
VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))
VAR_DIR.mkdir(parents=True, exist_ok=True)

INSTALLED_APPS = [
    "cqc_site",
    "home",
    "news",
    "events",
    "association",
    "translation",
    "proofreading",
    "search",
    "demo",
    "cqc_site.accounts.AccountsConfig",
    "wagtail_localize",
    "wagtail.contrib.frontend_cache",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.locales",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks_db",
    "django_filters",
    "axes",
    "django_guid",
    *METRICS_APPS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    *BEFORE_METRICS,
    "cqc_site.monitoring.health.HealthMiddleware",
    "django_guid.middleware.guid_middleware",
    # Outermost but for what must see every request, so that a remembered page costs next to nothing.
    "cqc_site.page_cache.PageCache",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cqc_site.middleware.RefuseUnreadableAddresses",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cqc_site.middleware.LanguageOfAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "home.publishing.ExplainRefusedPublication",
    "home.in_use.ExplainRefusedDeletion",
    "home.large_listings.ExplainTooManyPages",
    "home.redirects.RedirectsToPublicPages",
    "cqc_site.middleware.LeanPages",
    "cqc_site.middleware.KeepEaseOfReading",
    "cqc_site.middleware.Typeset",
    # Last, as django-axes asks: it turns a locked-out login into its own answer.
    "axes.middleware.AxesMiddleware",
    *AFTER_METRICS,
]

ROOT_URLCONF = "cqc_site.urls"
WSGI_APPLICATION = "cqc_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.config(default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}", conn_max_age=60),
}
# A database that was restarted costs nobody a page: a connection that it cut is noticed before it is used.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A reader never waits for a writer, and two writers queue instead of failing. 32 MB of the file are kept in memory
    # by each connection instead of 2: a search reads thousands of rows that lie far apart.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
# --- What is remembered ---------------------------------------------------------------------------
REDIS_URL = os.environ.get("REDIS_URL", "").strip()
CACHES = caches(REDIS_URL)
# How all processes learn that content changed: processes of one machine by a file, those of several by what they share.
CONTENT_VERSION_STORE = version_store_for(os.environ, DATABASES["default"]["ENGINE"])
CONTENT_VERSION_FILE = VAR_DIR / "content-version"
PAGE_CACHE = os.environ.get("PAGE_CACHE", "1") == "1"
WAGTAILFRONTENDCACHE = frontend_caches(os.environ)
# How long proxies in front may keep a page without asking. They are told of a publication, but only of its own page.
PROXY_SECONDS = int(os.environ.get("PROXY_SECONDS", "0"))

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Languages and time -------------------------------------------------------------------------
LANGUAGE_CODE = "zh-hans"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "cqc_site" / "locale", BASE_DIR / "cqc_site" / "locale_supplement"]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["cqc_site.formats"]
TIME_ZONE = WAGTAILADMIN_DEFAULT_TIME_ZONE = "Asia/Shanghai"
# A page that is submitted for translation is a draft in English until somebody publishes it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Deleting a Chinese page keeps the strings of its translation.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
# Off, and no text leaves this machine, unless the environment names a service.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(os.environ)

# --- Accounts -----------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# People are invited by mail and choose their own password.
WAGTAILUSERS_PASSWORD_ENABLED = False
LOGIN_URL = "wagtailadmin_login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False

# --- Files --------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", VAR_DIR / "static"))
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Who may have a file is asked here; with a prefix, the web server then sends it (X-Accel-Redirect), else this process.
MEDIA_ACCEL_PREFIX = ""
STORAGES = {
    **media_storages(os.environ, VAR_DIR),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WAGTAILIMAGES_IMAGE_MODEL = "home.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.image_form.SiteImageForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000
PICTURE_WIDTHS = [400, 800, 1200, 1600]  # pixels; the sizes in which pages offer every picture
MAX_IMAGE_SIDE = 12_000  # pixels; a wider or taller picture is refused
LONGEST_SIDE_KEPT = 6_000  # pixels, a page of A3 in print; a longer picture is scaled down to that
WAGTAILDOCS_DOCUMENT_MODEL = "home.SiteDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # a file in an object store, too, is sent after the question who may have it
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a congress with its agenda is one long form

# --- Wagtail ------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = _("China Association for Quality Inspection")

WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_USER_LOGIN_FORM = "cqc_site.login.LoginForm"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # everything here is Beijing time
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # reviews are the editors' business
WAGTAILREDIRECTS_AUTO_CREATE = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
# Nobody's browser and no server of ours tells third parties who works here.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAILEMBEDS_FINDERS = []

# --- The open interface --------------------------------------------------------------------------
WAGTAILAPI_LIMIT_MAX = 50  # pages in one answer
WAGTAILAPI_RICH_TEXT_FORMAT = "html"
API_RATE = "120/m"  # requests of one address
NINJA_NUM_PROXIES = 0  # whose word about a reader's address is believed

# --- Work in the background ------------------------------------------------------------------------
# Rows of the database, worked off by `run_scheduler`: they are committed with the change that makes them necessary.
# With TASKS_REDIS_URL they move to Redis once they are.
# Wagtail's own tasks, which keep its indexes, are done at once; but word to proxies waits for no request.
TASKS_REDIS_URL = redis_of_tasks(os.environ)
TASKS = {
    "default": {
        "BACKEND": "home.background.enqueuing.AtOnce",
        "OPTIONS": {
            "LATER": ["wagtail.contrib.frontend_cache.tasks.purge_urls_from_cache_task"] if WAGTAILFRONTENDCACHE else []
        },
    },
    **task_backends(TASKS_REDIS_URL),
}
RQ_QUEUES = rq_queues(TASKS_REDIS_URL)

# --- Mail ---------------------------------------------------------------------------------------
EMAIL_TIMEOUT = 20  # seconds: a mail server that does not answer holds up nobody for long
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "CAQI <noreply@example.org>")

# --- Security: no request of a public page leaves for a third party --------------------------------
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    },
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail lifts it for the previews that its admin shows in a frame
SILENCED_SYSTEM_CHECKS: list[str] = []
