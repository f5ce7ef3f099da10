"""The newsroom in the menu and on the front page of the admin."""

from __future__ import annotations

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from news.newsroom.overview import MINE, Overview
from news.newsroom.sight import has_newsroom
from news.newsroom.views import newsroom


class NewsroomMenuItem(MenuItem):
    """Shown to those who work in a press room."""

    def is_shown(self, request):
        return has_newsroom(request.user)


class NewsroomPanel(Component):
    """The newsroom in figures, and what goes out next."""

    name = "newsroom"
    template_name = "news/newsroom/panel.html"
    order = 120

    class Media:
        css = {"all": ["css/newsroom.css"]}

    def __init__(self, user):
        self.overview = Overview(user)

    def get_context_data(self, parent_context):
        overview = self.overview
        return {
            "overview": overview,
            "waiting_number": len(overview.to_review) + len(overview.sent_back),
            "drafts_number": overview.drafts(MINE).count(),
            "english_number": overview.english.count(),
            "next_releases": overview.scheduled[:3],
        }


@hooks.register("register_admin_urls")
def register_newsroom():
    return [path("newsroom/", newsroom, name="newsroom")]


@hooks.register("register_admin_menu_item")
def newsroom_menu_item():
    return NewsroomMenuItem(_("Newsroom"), reverse("newsroom"), icon_name="calendar-alt", order=50)


@hooks.register("construct_homepage_panels")
def newsroom_panel(request, panels):
    if has_newsroom(request.user):
        panels.append(NewsroomPanel(request.user))
