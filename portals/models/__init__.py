"""The pages of the portals, one family a file."""

from portals.models.guide import GuidePage
from portals.models.links import AskedPage, FooterLink, HeaderLink
from portals.models.portal import PortalPage
from portals.models.procedure import ProcedurePage
from portals.models.section import SectionPage

__all__ = ["AskedPage", "FooterLink", "GuidePage", "HeaderLink", "PortalPage", "ProcedurePage", "SectionPage"]
