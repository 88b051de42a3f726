"""The department that answers for these pages."""

from home.demo.body import contact
from home.demo.content.town import ENVIRONMENT

DEPARTMENT = contact("Maison de l’environnement", **ENVIRONMENT)
