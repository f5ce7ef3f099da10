from django.apps import AppConfig


class ProofreadingConfig(AppConfig):
    name = "proofreading"

    def ready(self):
        from wagtail.signals import page_published, page_unpublished

        from proofreading.known import forget, learn
        from proofreading.upstream import add_side_panel

        page_published.connect(learn)
        page_unpublished.connect(forget)
        add_side_panel()
