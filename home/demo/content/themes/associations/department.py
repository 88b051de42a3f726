"""The department that answers for these pages."""

from home.demo.body import contact
from home.demo.content.town import ASSOCIATIONS

DEPARTMENT = contact("Maison des associations", **ASSOCIATIONS)

ADDRESS = "4 place Saint-Nicolas, 57998 Rivemont – 03 53 01 00 50 – associations@rivemont.exemple.fr"
