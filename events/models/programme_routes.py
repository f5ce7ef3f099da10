"""The addresses below a congress: its agenda, each session, calendars, changes and the programme to print."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from events import calendars
from events.agenda import Session, by_day, session_of
from events.agenda_view import AgendaView
from events.feeds import ChangesFeed
from events.history import entries_of
from home.addresses import absolute_url


class ProgrammeRoutes(RoutablePageMixin):
    """Everything about the programme that has an address of its own. A congress without sessions has none of it."""

    def session(self, slug: str) -> Session:
        """The session with this address. Raises Http404."""
        for session in self.sessions:
            if session.slug == slug:
                return session
        raise Http404

    @property
    def session_slugs(self) -> set[str]:
        """The addresses of the sessions that there are now."""
        return {session.slug for session in self.sessions}

    def address_of(self, request, name: str, **kwargs) -> str:
        """The absolute address of a part: `agenda`, `session`, `calendar`, `day`, `session_calendar`, `changes` …"""
        return absolute_url(request, self.get_url(request) + self.reverse_subpage(name, kwargs=kwargs))

    def translations_at(self, suffix):
        """A session is translated where that language has a session of the same address."""
        if not suffix:
            return self.published_translations
        parts = [part for part in suffix.split("/") if part]
        wanted = parts[1] if parts[0] == "agenda" and len(parts) > 1 else None
        family = [self, self.other_language] if self.other_language else [self]
        in_family = {page.pk: [row["value"]["slug"] for row in page.agenda.raw_data] for page in family}
        return [
            page
            for page in self.published_translations
            if (slugs := in_family.get(page.pk)) and (wanted is None or wanted in slugs)
        ]

    @path("agenda/", name="agenda")
    def agenda_page(self, request):
        view = AgendaView(self._programme(), request.GET)
        return self._part(request, "events/agenda_page.html", _("Agenda"), view=view)

    @path("agenda/<slug:slug>/", name="session")
    def session_page(self, request, slug):
        session = self.session(slug)
        changes = self.programme_changes.filter(slug=slug)
        same_time = [
            other
            for other in self.sessions
            if (other.date, other.part_of_day) == (session.date, session.part_of_day) and other.slug != slug
        ]
        context = {"session": session, "changes": changes, "same_time": same_time}
        return self._part(request, "events/session_page.html", session.title, **context)

    @path("programme/", name="programme")
    def programme_page(self, request):
        other = self.other_language
        titles = {block.value["slug"]: session_of(block.value) for block in other.agenda} if other else {}
        context = {"days": by_day(self._programme()), "other": other, "other_sessions": titles}
        return self._part(request, "events/programme_page.html", _("Programme"), **context)

    @path("changes/", name="changes")
    def changes_page(self, request):
        self._programme()
        changes = list(self.programme_changes.all())
        return self._part(request, "events/changes_page.html", _("Changes to the programme"), changes=changes)

    @path("changes/feed/", name="changes_feed")
    def changes_feed(self, request):
        self._programme()
        return ChangesFeed(self, request)(request)

    @path("calendar/", name="calendar")
    def calendar(self, request):
        """The whole congress, or the sessions named by `?session=`, each once."""
        chosen = set(request.GET.getlist("session"))
        entries = entries_of(self, request)
        if chosen:
            entries = [entry for entry in entries if entry.session.slug in chosen]
        return self._calendar(request, entries, "programme")

    @re_path(r"^calendar/(?P<day>\d{4}-\d{2}-\d{2})/$", name="day")
    def day_calendar(self, request, day):
        entries = [entry for entry in entries_of(self, request) if entry.session.date.isoformat() == day]
        return self._calendar(request, entries, day)

    @path("agenda/<slug:slug>/calendar/", name="session_calendar")
    def session_calendar(self, request, slug):
        entries = [entry for entry in entries_of(self, request) if entry.session.slug == slug]
        return self._calendar(request, entries, slug)

    def _programme(self) -> list[Session]:
        if not self.sessions:
            raise Http404
        return self.sessions

    def _part(self, request, template: str, title: str, **context):
        return self.render(request, template=template, context_overrides={"part_title": title, **context})

    def _calendar(self, request, entries: list[calendars.Entry], name: str) -> HttpResponse:
        if not entries:
            raise Http404
        answer = HttpResponse(
            calendars.calendar_of(self.calendar_frame(request), entries), content_type="text/calendar; charset=utf-8"
        )
        answer["Content-Disposition"] = f'inline; filename="{name}.ics"'
        return answer
