"""The pages of the portals, one family a file."""

from portals.models.directory import DirectoryPage
from portals.models.events import EventException, EventIndexPage, EventPage
from portals.models.guide import GuidePage
from portals.models.links import AskedPage, FooterLink, HeaderLink
from portals.models.news import NewsIndexPage, NewsPage
from portals.models.news_category import NewsCategory
from portals.models.opening import ExceptionalDay, OpeningSpan
from portals.models.opinion import Opinion
from portals.models.outside_link import OutsideLink
from portals.models.plain import AccessibilityPage, LegalNoticePage, PersonalDataPage
from portals.models.portal import PortalPage
from portals.models.procedure import ProcedurePage
from portals.models.procedure_link import ProcedureLinkPage
from portals.models.related import RelatedPage
from portals.models.section import SectionPage
from portals.models.service import ServicePage

__all__ = [
    "AccessibilityPage",
    "AskedPage",
    "DirectoryPage",
    "EventException",
    "EventIndexPage",
    "EventPage",
    "ExceptionalDay",
    "FooterLink",
    "GuidePage",
    "HeaderLink",
    "LegalNoticePage",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "OpeningSpan",
    "Opinion",
    "OutsideLink",
    "PersonalDataPage",
    "PortalPage",
    "ProcedureLinkPage",
    "ProcedurePage",
    "RelatedPage",
    "SectionPage",
    "ServicePage",
]
