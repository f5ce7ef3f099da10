"""How gunicorn serves the site on a public machine: `gunicorn -c deploy/gunicorn.conf.py cqc_site.wsgi`."""

import gc
import os
import tempfile

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
timeout = 60  # seconds; a large file may be read for long
graceful_timeout = 30  # seconds that a stopped worker has for the answers it has begun
control_socket_disable = True  # several of them on one machine would share the socket, and nobody asks
max_requests, max_requests_jitter = 5000, 500  # a worker is replaced now and then, whatever libraries leave behind

if os.environ.get("METRICS_TOKEN"):  # the workers' figures are added up from files
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="metrics-"))


def post_worker_init(worker):
    """What the site consists of is never garbage, so no search for garbage looks through it again."""
    gc.collect()
    gc.freeze()


def child_exit(server, worker):
    """The figures of a worker that is gone count on, but no longer as a living one."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        from prometheus_client import multiprocess

        multiprocess.mark_process_dead(worker.pid)
