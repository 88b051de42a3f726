"""The theme « Solidarité, santé, logement »."""

from home.demo.content.themes.solidarity.ageing import AGEING
from home.demo.content.themes.solidarity.help import HELP
from home.demo.content.themes.solidarity.housing import HOUSING
from home.demo.pages import Section

SECTION = Section(
    slug="solidarite",
    title="Solidarité, santé, logement",
    summary="Aides, grand âge, logement social.",
    icon="heart",
    pages=[HELP, AGEING, HOUSING],
)
