from wagtail_localize.models import Translation


def test_open(editor, django_assert_max_num_queries):
    for t in Translation.objects.all():
        with django_assert_max_num_queries(45) as q:
            r = editor.get(f"/admin/translation/{t.pk}/")
        assert r.status_code == 200
        s = t.source.stringsegment_set.order_by("order").first()
        a = editor.get(f"/admin/translation/{t.pk}/texts/{s.pk}/")
        assert a.status_code == 200
        print(t.pk, t.source.object_repr, len(q), len(r.content))
    open("/tmp/desk.html", "wb").write(r.content)
    open("/tmp/aside.html", "wb").write(a.content)
