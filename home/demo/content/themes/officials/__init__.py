"""The themes of the officials' portal: what those who were elected need to do their work."""

from home.demo.content.themes.officials.allowance import ALLOWANCE
from home.demo.content.themes.officials.commissions import COMMISSIONS
from home.demo.content.themes.officials.information import INFORMATION
from home.demo.content.themes.officials.on_duty import ON_DUTY
from home.demo.content.themes.officials.sittings import SITTINGS
from home.demo.content.themes.officials.training import TRAINING
from home.demo.pages import Section

COUNCIL = Section(
    slug="conseil-municipal",
    title="Conseil municipal",
    summary="Séances, commissions, droit à l’information.",
    icon="building",
    pages=[SITTINGS, COMMISSIONS, INFORMATION],
)

MANDATE = Section(
    slug="votre-mandat",
    title="Votre mandat",
    summary="Indemnités, frais, formation.",
    icon="documents",
    pages=[ALLOWANCE, TRAINING],
)

CRISIS = Section(
    slug="astreinte-et-crise",
    title="Astreinte et crise",
    summary="Les numéros et les gestes quand il faut agir vite.",
    icon="phone",
    pages=[ON_DUTY],
)

SECTIONS = [COUNCIL, MANDATE, CRISIS]
