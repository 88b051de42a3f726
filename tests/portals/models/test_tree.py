"""What may stand under what."""

import pytest
from wagtail.models import Page

from home.models import HomePage
from portals.models import (
    AccessibilityPage,
    DirectoryPage,
    EventIndexPage,
    EventPage,
    GuidePage,
    LegalNoticePage,
    NewsIndexPage,
    NewsPage,
    PersonalDataPage,
    PortalPage,
    ProcedureLinkPage,
    ProcedurePage,
    SectionPage,
    ServicePage,
)

DUTIES = {LegalNoticePage, PersonalDataPage, AccessibilityPage}
ALLOWED = {
    HomePage: {PortalPage},
    PortalPage: {SectionPage, DirectoryPage, NewsIndexPage, EventIndexPage, *DUTIES},
    SectionPage: {SectionPage, GuidePage, ProcedurePage, ProcedureLinkPage, DirectoryPage, *DUTIES},
    DirectoryPage: {ServicePage},
    ServicePage: set(),
    NewsIndexPage: {NewsPage},
    NewsPage: set(),
    EventIndexPage: {EventPage},
    EventPage: set(),
    ProcedureLinkPage: set(),
    GuidePage: set(),
    ProcedurePage: set(),
}


@pytest.mark.parametrize("parent", ALLOWED, ids=lambda model: model.__name__)
def test_a_page_takes_only_what_belongs_under_it(parent):
    assert set(parent.allowed_subpage_models()) == ALLOWED[parent]


def test_the_town_stands_alone_at_the_top():
    assert HomePage.allowed_parent_page_models() == [Page]
    assert HomePage.max_count == 1


@pytest.mark.parametrize(
    ("model", "name"),
    [
        (HomePage, "Accueil de la ville"),
        (PortalPage, "Portail"),
        (SectionPage, "Rubrique"),
        (GuidePage, "Page d’information"),
        (ProcedurePage, "Démarche"),
        (DirectoryPage, "Annuaire des services"),
        (ServicePage, "Service"),
        (NewsIndexPage, "Liste d’actualités"),
        (NewsPage, "Actualité"),
        (EventIndexPage, "Agenda"),
        (EventPage, "Événement"),
        (ProcedureLinkPage, "Démarche d’un autre portail"),
    ],
)
def test_page_types_have_the_name_a_secretary_would_give(model, name):
    assert model.get_verbose_name() == name
