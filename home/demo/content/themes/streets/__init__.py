"""The theme « Voirie et espace public »."""

from home.demo.content.themes.streets.exemption import EXEMPTION
from home.demo.content.themes.streets.occupation import OCCUPATION
from home.demo.content.themes.streets.parking import PARKING
from home.demo.content.themes.streets.report import REPORT
from home.demo.content.themes.streets.resident_card import RESIDENT_CARD
from home.demo.content.themes.streets.snow import SNOW
from home.demo.content.themes.streets.vehicle import VEHICLE
from home.demo.pages import Section

SECTION = Section(
    slug="voirie",
    title="Voirie et espace public",
    summary="Signaler un problème, stationner, occuper la rue, neige.",
    icon="road",
    pages=[REPORT, OCCUPATION, RESIDENT_CARD, EXEMPTION, PARKING, VEHICLE, SNOW],
)
