"""The form « Cantine et accueil périscolaire », with the child's health sheet."""

from forms_blocks.blocks.writing import step
from home.demo.content.forms.applicant import coordinates
from home.demo.content.forms.meals import booking, child, diet, health, permissions, pickup, treatment
from home.demo.content.forms.meals.booking import DAYS, FIXED, SOME
from home.demo.content.forms.meals.diet import MEDICAL, NO_MEAT, NO_PORK, USUAL
from home.demo.content.forms.meals.permissions import CARE, LEAVE, RULES

__all__ = [
    "CARE",
    "DAYS",
    "FIXED",
    "LEAVE",
    "MEDICAL",
    "NO_MEAT",
    "NO_PORK",
    "RULES",
    "SOME",
    "STEPS",
    "USUAL",
]

STEPS = [
    child.STEP,
    step("Vos coordonnées", *coordinates(phone_required=True)),
    booking.STEP,
    booking.PRICE,
    diet.STEP,
    diet.ALLERGIES,
    health.PAST,
    health.DAILY,
    treatment.STEP,
    treatment.DOCTOR,
    pickup.STEP,
    permissions.STEP,
]
