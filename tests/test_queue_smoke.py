from django.db import connection
from django.test.utils import CaptureQueriesContext
def test_smoke(translator, admin, editor, press):
    for c in (admin, editor, translator):
        c.get("/admin/translation/queue/")
        with CaptureQueriesContext(connection) as q:
            r = c.get("/admin/translation/queue/")
        assert r.status_code == 200
        print(len(q))
        with CaptureQueriesContext(connection) as q:
            r = c.get("/admin/")
        assert r.status_code == 200
        print("home", len(q))
    for x in q.captured_queries: print(x["sql"][:150])
    open("/tmp/q.html","w").write(admin.get("/admin/translation/queue/").content.decode())
    r = translator.get("/admin/translation/queue/?export=csv"); print(b"".join(r.streaming_content).decode()[:1500])
    r = translator.get("/admin/translation/queue/?export=xlsx"); assert r.status_code==200
    assert press.get("/admin/translation/queue/").status_code == 302
    for o in "title target_title type state waiting lag assignee due".split():
        for s in ("", "-"):
            assert admin.get(f"/admin/translation/queue/?ordering={s}{o}").status_code == 200
    from translation.models import QueueEntry
    from collections import Counter
    print(Counter(QueueEntry.objects.values_list("state", "content_type__model")))
