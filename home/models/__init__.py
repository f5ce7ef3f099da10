"""The front page, plain pages, what every page shares, and the site's own pictures, documents and settings."""

from .base import BasePage, IntroducedPage
from .content_version import ContentVersion
from .footer import Footer
from .home_page import HomePage
from .media import SiteDocument, SiteImage, SiteRendition
from .plain_page import PlainPage
from .settings import SiteSettings
from .withdrawal import Withdrawal

__all__ = [
    "BasePage",
    "ContentVersion",
    "Footer",
    "HomePage",
    "IntroducedPage",
    "PlainPage",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "Withdrawal",
]
