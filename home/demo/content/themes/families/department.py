"""The department that answers for these pages."""

from home.demo.body import contact
from home.demo.content.town import SCHOOLS

DEPARTMENT = contact("Maison des familles", **SCHOOLS)

ADDRESS = "22 rue Louise-Michel, 57998 Rivemont – 03 53 01 00 80 – familles@rivemont.exemple.fr"
