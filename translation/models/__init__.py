"""What the desk keeps beside the rows of wagtail-localize."""

from .checked_translation import CheckedTranslation
from .memory_gram import MemoryGram
from .memory_pair import MemoryPair
from .notice import PublicNotice
from .original_name import OriginalName
from .queue_entry import QueueEntry
from .released_translation import ReleasedTranslation
from .segment_comment import SegmentComment
from .segment_version import SegmentVersion
from .term import Term
from .told_news import ToldNews
from .waiver import Waiver

__all__ = [
    "CheckedTranslation",
    "MemoryGram",
    "MemoryPair",
    "OriginalName",
    "PublicNotice",
    "QueueEntry",
    "ReleasedTranslation",
    "SegmentComment",
    "SegmentVersion",
    "Term",
    "ToldNews",
    "Waiver",
]
