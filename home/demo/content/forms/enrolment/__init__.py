"""The form « Inscrire un enfant à l’école », with the exception to the school of the sector."""

from forms_blocks.blocks.writing import step
from home.demo.content.forms.applicant import coordinates
from home.demo.content.forms.enrolment import adults, around, child, entry, exception, home, papers
from home.demo.content.forms.enrolment.adults import ALONE, APART, FOSTER, GUARDIAN, TOGETHER
from home.demo.content.forms.enrolment.entry import NEXT, NOW
from home.demo.content.forms.enrolment.exception import NANNY, SIBLINGS, WORK

__all__ = [
    "ALONE",
    "APART",
    "FOSTER",
    "GUARDIAN",
    "NANNY",
    "NEXT",
    "NOW",
    "SIBLINGS",
    "STEPS",
    "TOGETHER",
    "WORK",
]

STEPS = [
    child.STEP,
    entry.STEP,
    step("Vos coordonnées", *coordinates()),
    adults.STEP,
    home.STEP,
    exception.STEP,
    papers.STEP,
    around.STEP,
]
