"""The editing form of every page."""

from wagtail.admin.forms import WagtailAdminPageForm


class BasePageForm(WagtailAdminPageForm):
    """The editing form of every page: shows, at its field, what would keep the page from being published."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False  # made from the title when left empty

    def clean(self):
        cleaned_data = super().clean()
        if "action-publish" in self.data and not self.errors:
            self._post_clean_for_publication(cleaned_data)
        return cleaned_data

    def _post_clean_for_publication(self, cleaned_data):
        for name, value in cleaned_data.items():
            if name in self.instance.checked_before_publication:
                setattr(self.instance, name, value)
        for field, messages in self.instance.publication_errors().items():
            self.add_error(field if field in self.fields else None, messages)

    def save(self, commit=True):
        """A new page is written as a draft; only publishing makes it live.

        Wagtail's "create and publish" writes the row as live before it asks whether it may publish.
        """
        if self.instance._state.adding:
            self.instance.live = False
        return super().save(commit)
