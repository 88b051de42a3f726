"""The theme « Associations et fêtes »."""

from home.demo.content.themes.associations.create import CREATE
from home.demo.content.themes.associations.drinks import DRINKS
from home.demo.content.themes.associations.grant import GRANT
from home.demo.content.themes.associations.room import ROOM
from home.demo.pages import Section

SECTION = Section(
    slug="associations",
    title="Associations et fêtes",
    summary="Salles, matériel, buvettes, subventions.",
    icon="users",
    pages=[ROOM, DRINKS, GRANT, CREATE],
)
