"""The department that answers for these pages."""

from home.demo.body import contact
from home.demo.content.town import CIVIL_STATUS

DEPARTMENT = contact("Service de l’état civil", **CIVIL_STATUS)
