"""The front page, plain pages, what every page shares, and the site's own pictures, documents and settings."""

from .base import BasePage, IntroducedPage
from .content_version import ContentVersion
from .footer import Footer
from .home_page import HomePage
from .job_run import JobRun
from .media import SiteDocument, SiteImage, SiteRendition
from .plain_page import PlainPage
from .preview_link import PreviewLink, PreviewLinkUse
from .settings import SiteSettings
from .told_warning import ToldWarning
from .withdrawal import Withdrawal

__all__ = [
    "BasePage",
    "ContentVersion",
    "Footer",
    "HomePage",
    "IntroducedPage",
    "JobRun",
    "PlainPage",
    "PreviewLink",
    "PreviewLinkUse",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "ToldWarning",
    "Withdrawal",
]
