"""Log, slow queries and metrics. The log goes to the standard error, where whoever runs the process collects it."""

from __future__ import annotations

import os

# A line of JSON for every message, or text for a person's eyes.
LOG_FORMAT = os.environ.get("LOG_FORMAT", "text")
# Milliseconds from which a query is written into the log; 0 looks at none.
SLOW_QUERY_MS = int(os.environ.get("SLOW_QUERY_MS", "500"))
# What Prometheus sends with `Authorization: Bearer`; without it nothing is counted and /metrics/ is not there.
METRICS_TOKEN = os.environ.get("METRICS_TOKEN", "")
METRICS_APPS = ["django_prometheus"] if METRICS_TOKEN else []
BEFORE_METRICS = ["django_prometheus.middleware.PrometheusBeforeMiddleware"] if METRICS_TOKEN else []
AFTER_METRICS = ["django_prometheus.middleware.PrometheusAfterMiddleware"] if METRICS_TOKEN else []

# Every request has an id: that of the web server in front when it is one, or a new one. It stands in the answer and in
# every line of the log.
DJANGO_GUID = {"GUID_HEADER_NAME": "X-Request-ID", "VALIDATE_GUID": True, "EXPOSE_HEADER": False}


def logging(log_format: str) -> dict:
    """The configuration of the log in one of the two formats."""
    text = {"format": "{levelname} {name} [{correlation_id}] {message}", "style": "{"}
    json = {
        "()": "pythonjsonlogger.json.JsonFormatter",
        "format": "{asctime}{levelname}{name}{correlation_id}{message}",
        "style": "{",
        "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger", "correlation_id": "request"},
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request": {"()": "django_guid.log_filters.CorrelationId"}},
        "formatters": {"line": json if log_format == "json" else text},
        "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["request"], "formatter": "line"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "django_guid": {"level": "ERROR"},  # ids of strangers are replaced without a word
            "rq.worker": {"level": "WARNING"},  # left alone it tells of every job
        },
    }


LOGGING = logging(LOG_FORMAT)
