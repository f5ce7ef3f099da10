"""The ASGI entry point of a public server."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.production")
application = get_asgi_application()
