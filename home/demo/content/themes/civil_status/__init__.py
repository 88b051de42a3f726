"""The theme « État civil et identité »."""

from home.demo.content.themes.civil_status.appointment import APPOINTMENT
from home.demo.content.themes.civil_status.birth import BIRTH
from home.demo.content.themes.civil_status.census import CENSUS
from home.demo.content.themes.civil_status.certificate import CERTIFICATE
from home.demo.content.themes.civil_status.family_book import FAMILY_BOOK
from home.demo.content.themes.civil_status.identity_card import IDENTITY_CARD
from home.demo.content.themes.civil_status.pacs import PACS
from home.demo.content.themes.civil_status.passport import PASSPORT
from home.demo.content.themes.civil_status.voters import VOTERS
from home.demo.pages import Section

SECTION = Section(
    slug="etat-civil",
    title="État civil et identité",
    summary="Actes, carte d’identité, passeport, naissance, PACS, élections.",
    icon="id-card",
    introduction="<p>Le service de l’état civil vous accueille à l’hôtel de ville, sans rendez-vous sauf pour les pièces d’identité et les PACS.</p>",
    pages=[CERTIFICATE, APPOINTMENT, IDENTITY_CARD, PASSPORT, BIRTH, FAMILY_BOOK, PACS, CENSUS, VOTERS],
    editors="Rédaction de l’état civil",
)
