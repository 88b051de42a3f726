"""The department that answers for these pages."""

from home.demo.body import contact
from home.demo.content.town import STREETS

DEPARTMENT = contact("Service de la voirie et de l’espace public", **STREETS)

ADDRESS = "14 rue des Tanneurs, 57998 Rivemont – 03 53 01 00 40 – voirie@rivemont.exemple.fr"
