"""The theme « Le site et vos droits »: the pages the law asks for."""

from home.demo.content.themes.this_site.accessibility import ACCESSIBILITY
from home.demo.content.themes.this_site.legal import LEGAL
from home.demo.content.themes.this_site.message import MESSAGE
from home.demo.content.themes.this_site.personal_data import PERSONAL_DATA
from home.demo.content.themes.this_site.reach_us import REACH_US
from home.demo.pages import Section

SECTION = Section(
    slug="le-site",
    title="Contacts et informations légales",
    summary="Nous écrire, nous joindre, vos données, accessibilité, mentions légales.",
    icon="info",
    pages=[MESSAGE, REACH_US, LEGAL, PERSONAL_DATA, ACCESSIBILITY],
)
