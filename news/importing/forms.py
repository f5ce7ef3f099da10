"""The forms of an import: choosing a file, and correcting what was found in it."""

from __future__ import annotations

import re

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from intake.characters import squeezed
from intake.files import MAX_FILE
from news.importing import pending
from news.models import NewsReleasePage, ReleaseCategory
from news.release_time import check_year

MAX_PASTED = 1_000_000  # characters of a pasted text
_TEXTS = ("alt", "caption", "credit")


class SourceForm(forms.Form):
    """A file or a pasted text."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        allow_empty_file=True,
        max_length=None,
        help_text=gettext_lazy("Word (.docx), text or a saved web page; at most 60 MB."),
        widget=forms.FileInput(attrs={"accept": ".docx,.txt,.md,.html,.htm,.mht,.mhtml"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the text"),
        required=False,
        strip=False,
        help_text=gettext_lazy("Plain text, or the source of a web page. Formatted text keeps its headings and lists."),
        widget=forms.Textarea(attrs={"rows": 10, "data-paste": ""}),
    )
    # What the clipboard holds beside the plain text; filled by the script of the page when one pastes.
    markup = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MAX_FILE:
            message = _("The file has %(size)d MB; at most %(most)d MB are taken.")
            raise ValidationError(message % {"size": file.size // 1_000_000, "most": MAX_FILE // 1_000_000})
        return file

    def clean(self):
        cleaned = super().clean()
        pasted = cleaned.get("markup") or cleaned.get("text") or ""
        if len(pasted) > MAX_PASTED:
            self.add_error("text", _("The text is too long to be pasted. Please save it as a file and choose that."))
        if "file" in cleaned and not cleaned["file"] and not pasted.strip():
            self.add_error("file", _("Please choose a file or paste a text."))
        return cleaned

    @property
    def source(self) -> tuple[bytes, str]:
        """The bytes to read and the name of their file, which is empty for pasted text."""
        file = self.cleaned_data.get("file")
        if file:
            return file.read(), squeezed(file.name)
        markup = self.cleaned_data.get("markup")
        return (markup or self.cleaned_data["text"]).encode("utf-8", "replace"), "clipboard.html" if markup else ""


def _of_model(name: str, form_class, **options):
    """A form field with the name, the help and the limit of the field of the page."""
    field = NewsReleasePage._meta.get_field(name)
    if field.max_length and issubclass(form_class, forms.CharField):
        options.setdefault("max_length", field.max_length)
    options.setdefault("help_text", field.help_text)
    return form_class(label=field.verbose_name, **options)


class FoundForm(forms.Form):
    """The fields of a release as they were found, each to be corrected. A guess is said to be one."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=255)
    release_date = _of_model(
        "release_date", forms.DateField, validators=[check_year], widget=forms.DateInput(attrs={"type": "date"})
    )
    release_time = _of_model(
        "release_time", forms.TimeField, required=False, widget=forms.TimeInput(attrs={"type": "time"})
    )
    category = _of_model("category", forms.ModelChoiceField, queryset=ReleaseCategory.objects.none(), empty_label="—")
    source = _of_model("source", forms.CharField, required=False)
    source_url = _of_model("source_url", forms.URLField, required=False, assume_scheme="https")
    author = _of_model("author", forms.CharField, required=False)
    editor_in_charge = _of_model("editor_in_charge", forms.CharField, required=False)
    place_line = _of_model("place_line", forms.CharField, required=False)
    summary = _of_model(
        "summary", forms.CharField, required=False, widget=forms.Textarea(attrs={"rows": 3, "maxlength": None})
    )

    def __init__(self, article: dict, checked: bool = False):
        data = {name: article["fields"].get(name, "") for name in self.base_fields}
        super().__init__(data=data if checked else None, initial=data)
        categories = ReleaseCategory.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        self.fields["category"].queryset = categories
        self.guesses = set(article["guesses"])


def take_over(article: dict, sent) -> None:
    """Take what a person has typed into the article. What was changed is no guess any more; nothing is refused here."""
    for name in FoundForm.base_fields:
        if name in sent:
            text = _clean(sent[name])
            if text != article["fields"].get(name, ""):
                article["guesses"] = [guess for guess in article["guesses"] if guess != name]
            article["fields"][name] = text
    for block in article["blocks"]:
        _take_over_block(block, sent)


def _take_over_block(block: dict, sent) -> None:
    prefix = f"block-{block['id']}-"
    before = (block["kind"], block["text"], block["caption"], block["credit"])
    if (kind := sent.get(prefix + "kind")) in pending.WORDED and block["kind"] in pending.WORDED:
        block["kind"] = kind
    if prefix + "text" in sent:
        block["text"] = _clean(sent[prefix + "text"])
    for name in _TEXTS:
        if prefix + name in sent:
            block[name] = squeezed(_clean(sent[prefix + name]))
    rows = sent.get(prefix + "rows")
    if rows is not None and _clean(rows) != table_text(block["rows"]):
        block["rows"] = table_rows(_clean(rows))
    block["guess"] = block["guess"] and before == (block["kind"], block["text"], block["caption"], block["credit"])


def _clean(text: str) -> str:
    """A typed text with line feeds alone, without characters that no database stores."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]", "", text.replace("\r\n", "\n").replace("\r", "\n"))


def table_text(rows: list[list[str]]) -> str:
    """A table as text: a line for each row, its cells parted by bars."""
    return "\n".join(" | ".join(re.sub(r"\s+", " ", cell).replace("|", r"\|") for cell in row) for row in rows)


def table_rows(text: str) -> list[list[str]]:
    """The rows of a table that was written as text, each as wide as the widest."""
    rows = [[cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line)] for line in text.splitlines()]
    rows = [row for row in rows if any(row)]
    widest = max(map(len, rows), default=0)
    return [row + [""] * (widest - len(row)) for row in rows]
