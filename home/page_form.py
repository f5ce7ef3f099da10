"""The forms in which every page is edited and copied."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm


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


class OneLanguageCopyForm(CopyForm):
    """Copies, and makes aliases, within one language only: English is made by translating."""

    def clean(self):
        cleaned_data = super().clean()
        parent = cleaned_data.get("new_parent_page")
        if parent and parent.locale_id != self.page.locale_id:
            self.add_error("new_parent_page", _("This place belongs to another language. Translate the page instead."))
        return cleaned_data
