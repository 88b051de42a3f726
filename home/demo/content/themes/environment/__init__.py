"""The theme « Environnement et déchets »."""

from home.demo.content.themes.environment.bulky import BULKY
from home.demo.content.themes.environment.composter import COMPOSTER
from home.demo.content.themes.environment.greening import GREENING
from home.demo.content.themes.environment.noise import NOISE
from home.demo.content.themes.environment.recycling_centre import RECYCLING_CENTRE
from home.demo.content.themes.environment.sorting import SORTING
from home.demo.pages import Section

SECTION = Section(
    slug="environnement",
    title="Environnement et déchets",
    summary="Tri, déchèterie, encombrants, composteur, jardins de rue, bruit.",
    icon="leaf",
    pages=[COMPOSTER, GREENING, SORTING, RECYCLING_CENTRE, BULKY, NOISE],
)
