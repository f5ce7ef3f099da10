"""Work that no request waits for: share pictures, sizes of pictures, word to the proxies in front.

`enqueuing` puts it into the queue, a table of django-tasks-db, in the transaction that makes it necessary. The
scheduler works it off (`working`), takes up what a killed process left and tries again what failed (`rescue`). The
admin shows all of it (`report`), with words from `kinds`.

Where TASKS_REDIS_URL names a Redis, the rows move there once they are committed (`redis_queue`), are worked off beside
the others (`redis_worker`) and shown with them (`redis_report`).
"""
