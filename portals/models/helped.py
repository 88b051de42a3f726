"""What an editor is told under the fields whose name leaves a doubt, whatever the page they are on."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

HELP = {
    "body": _("Texts, headings, steps, contacts, one after the other. Begin with what people come for."),
    "closed_on_holidays": _("Untick it when the place stays open, or write the days below."),
    "starts_on": _("For an event that happens again: the first time."),
    "ends_at": _("Empty when nobody can tell."),
    "repeat": _("Once is usual. Otherwise say below until when."),
    "repeat_until": _("The last day it may happen. Only for an event that happens again."),
    "organiser": _("A department, an association. For example: Media library."),
    "date": _("Today, unless it tells of another day. The list shows the latest first."),
    "categories": _("One is enough. Readers filter the list with them."),
    "icon": _("Beside the name of the section, on its card."),
    "audience": _("It gives the portal its tone, and its icon on the home of the town."),
    "email": _("One that several people read: nobody is always there."),
    "minutes": _("Time yourself, or a colleague: people like to know before they begin."),
    "opens_at": _("Before that, the page says when the form opens."),
    "closes_at": _("After that, the page says it is closed and whom to ask."),
    "service": _("As people know it. For example: Registry office."),
    "delay_months": _("What the law says in months: two, when nothing else is written."),
    "delay_days": _("The longest time you give yourselves to answer. A promise, and the law counts it."),
    "silence": _("What the law says when you have not answered in time. Ask your legal department."),
    "legal_basis": _("For a service of the town, nearly always the first one."),
    "assessed_on": _("The day of the last audit."),
    "assessed_by": _("The company or the department that made it."),
    "summary": _("One or two sentences, under the title."),
}


def told(name: str, **options: Any) -> FieldPanel:
    """Return the panel of a field with its help; a field that is not listed keeps its own."""
    return FieldPanel(name, help_text=HELP.get(name, ""), **options)
