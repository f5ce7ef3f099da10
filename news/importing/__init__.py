"""From a file to a draft: the release that `intake` found is looked through by a person and becomes a page.

`drafts` makes the page, `pending` keeps an import while a person looks it through, `known` recognises what was imported
before, `screens` are the views of the admin, `archive` takes in the files of an old site.
"""

from news.importing.drafts import Draft, draft_of
from news.importing.pictures import picture_of

__all__ = ["Draft", "draft_of", "picture_of"]
