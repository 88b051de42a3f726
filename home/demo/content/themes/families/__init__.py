"""The themes of the families' portal."""

from home.demo.content.themes.families.back_to_school import BACK_TO_SCHOOL
from home.demo.content.themes.families.cancelling import CANCELLING
from home.demo.content.themes.families.canteen import CANTEEN
from home.demo.content.themes.families.childcare import CHILDCARE
from home.demo.content.themes.families.enrolment import ENROLMENT
from home.demo.content.themes.families.holidays import HOLIDAYS
from home.demo.content.themes.families.meals import MEALS
from home.demo.content.themes.families.protection import PROTECTION
from home.demo.content.themes.families.teenagers import TEENAGERS
from home.demo.pages import Section, Shown

SCHOOLING = Section(
    slug="scolarite",
    title="École et cantine",
    summary="Inscription à l’école, cantine, accueils, rentrée.",
    icon="school",
    pages=[ENROLMENT, MEALS, CANCELLING, CANTEEN, BACK_TO_SCHOOL],
)

EARLY_YEARS = Section(
    slug="petite-enfance",
    title="Petite enfance",
    summary="Grossesse, naissance, crèches, assistantes maternelles.",
    icon="heart",
    pages=[CHILDCARE, PROTECTION],
)

FREE_TIME = Section(
    slug="temps-libre",
    title="Mercredis, vacances, ados",
    summary="Centres de loisirs, Point jeunes, chantiers d’été.",
    icon="family",
    pages=[HOLIDAYS, TEENAGERS],
)

PAPERS = Section(
    slug="papiers-de-la-famille",
    title="Les papiers de la famille",
    summary="Les démarches des habitants dont les parents ont le plus besoin.",
    icon="id-card",
    introduction="<p>Ces démarches sont celles du portail des habitants : elles se font ici, avec le même compte.</p>",
    pages=[
        Shown(
            "rendez-vous-titres", "Faire la carte d’identité de mon enfant", "etat-civil/rendez-vous-titres"
        ),
        Shown(
            "acte-de-naissance", "Demander l’acte de naissance de mon enfant", "etat-civil/acte-etat-civil"
        ),
    ],
)

SECTIONS = [SCHOOLING, EARLY_YEARS, FREE_TIME, PAPERS]

# What the citizens' portal shows of it.
FOR_CITIZENS = Section(
    slug="ecole",
    title="École et famille",
    summary="Inscrire un enfant à l’école, à la cantine et aux accueils.",
    icon="school",
    introduction='<p>Crèches, centres de loisirs, menus : tout le reste est sur l’<a href="page:familles">Espace famille</a>.</p>',
    pages=[
        Shown("inscription-scolaire", "Inscrire un enfant à l’école", "scolarite/inscription-scolaire"),
        Shown(
            "cantine-et-accueil",
            "Inscrire un enfant à la cantine et aux accueils",
            "scolarite/cantine-et-accueil",
        ),
    ],
)
