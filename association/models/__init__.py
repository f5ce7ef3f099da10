"""The association: what it is, what it does, and what it may do."""

from .association_page import AssociationPage
from .business_scope import BusinessScopePage
from .functions import FunctionsPage
from .links import LinksPage
from .mission import MissionPage
from .posters import PosterPage

__all__ = [
    "AssociationPage",
    "BusinessScopePage",
    "FunctionsPage",
    "LinksPage",
    "MissionPage",
    "PosterPage",
]
