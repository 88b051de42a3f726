"""The pages of the portals, one family a file."""

from portals.models.directory import DirectoryPage
from portals.models.guide import GuidePage
from portals.models.links import AskedPage, FooterLink, HeaderLink
from portals.models.opening import ExceptionalDay, OpeningSpan
from portals.models.portal import PortalPage
from portals.models.procedure import ProcedurePage
from portals.models.section import SectionPage
from portals.models.service import ServicePage

__all__ = [
    "AskedPage",
    "DirectoryPage",
    "ExceptionalDay",
    "FooterLink",
    "GuidePage",
    "HeaderLink",
    "OpeningSpan",
    "PortalPage",
    "ProcedurePage",
    "SectionPage",
    "ServicePage",
]
