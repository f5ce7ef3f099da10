"""Everything that the site does by the clock. A new periodic job is one line here.

`manage.py run_scheduler` publishes what is due every few seconds, and runs these beside it.
"""

from __future__ import annotations

from datetime import time, timedelta

from home.background.rescue import forget_finished_work
from home.preview_links.cleaning import forget_old_links
from home.schedule.jobs import Job
from home.schedule.warnings import warn_of_missing_english
from search.tidying import tidy_index
from translation.queue.digest_mail import send_digests

JOBS = [
    Job("warn of missing English", warn_of_missing_english, every=timedelta(minutes=1)),
    Job("translation digest", send_digests, daily_at=time(8)),
    Job("forget old preview links", forget_old_links, daily_at=time(4)),
    Job("tidy the search index", tidy_index, daily_at=time(4, 30)),
    Job("forget finished background work", forget_finished_work, every=timedelta(hours=1)),
]
