"""Proof-reading: what an attentive colleague would point out in a text, as advice and never as a block.

    from proofreading import Text, proofread

    findings = proofread(
        [("title", "…"), Text("body-1", "…", label="Paragraph 1")],
        language="zh-hans",
        release_date=date(2023, 8, 22),
        glossary=current_glossary(),
    )

`proofread` is pure: texts in, `Finding`s out, in the order of the texts. A finding has a `code` that never changes, a
`message` in the active language, the `text_id` and the `start` and `end` of its place, its `excerpt`, and `fixes`, each
with the `edits` that make it. A fix that is a `proposal` is a guess for a person to confirm. `key` is the same for the
same finding in the same words. Of the site (its glossary, its unwanted forms, who held which post), all at once:
`proofreading.site.proofread_here(texts, language=…)`; of a page: `proofreading.pages.proofread_page(page)`.

The codes: `stripped-name` `half-width` `full-width` `doubled-mark` `unpaired` `space` `repeated-word`
`repeated-sentence` `impossible-date` `impossible-time` `weekday` `release-date` `end-before-start` `contradiction`
`near-name` `person-name` `person-post` `unwanted`.
"""

from proofreading.findings import ADVICE, WARNING, Edit, Finding, Fix
from proofreading.run import proofread
from proofreading.text import CELL, PROSE, SUMMARY, TITLE, Text

__all__ = ["ADVICE", "CELL", "PROSE", "SUMMARY", "TITLE", "WARNING", "Edit", "Finding", "Fix", "Text", "proofread"]
