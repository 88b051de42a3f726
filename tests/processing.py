"""A request on its way, who processes it, and circuits as short as a test wants them."""

from itertools import count
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Group

from forms_blocks.blocks.writing import key as answer_key
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import FormFunction, FormVersion, Submission
from forms_blocks.submissions.models.function import AGENTS
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.workflow.default import key
from forms_blocks.workflow.models import Workflow
from tests.factories import GroupFactory, agent_of
from tests.town import portal, version_of

CITIZEN = "camille.martin@example.org"
_numbers = count(1)


def sent(version: FormVersion | None = None, email: str = CITIZEN, **facts: Any) -> Submission:
    """Return a request received by the portal, its receipt already gone."""
    version = version or version_of(slug=f"demarche-{next(_numbers)}")
    answers = {answer_key("nom"): "Camille Martin"} | ({answer_key("courriel"): email} if email else {})
    facts.setdefault("portal_id", portal().pk)
    submission = receive(version=version, answers=answers, sender=Sender(), channel="web", **facts)
    run_due()
    return Submission.objects.get(pk=submission.pk)


def agent_for(submission: Submission, group: Group | None = None, **fields: Any) -> Any:
    """Return an agent whose group processes the requests of this form."""
    group = group or GroupFactory()
    FormFunction.objects.get_or_create(form=submission.form, function=AGENTS, group=group)
    return agent_of(group, **fields)


def usual(name: str) -> str:
    """Return the key of a button of the usual circuit."""
    return key(f"button {name}")


def status(label: str, *actions: dict[str, Any], stage: str = "active") -> dict[str, Any]:
    """Return the raw block of a status."""
    value = {"label": label, "stage": stage, "sentence": "", "actions": list(actions)}
    return {"type": "status", "id": str(uuid4()), "value": value}


def button(label: str, target: str, **settings: Any) -> dict[str, Any]:
    """Return the raw block of a button that leads to the status with this key."""
    value = {"label": label, "target": target, "message": "no", "style": "primary"} | settings
    return {"type": "button", "id": str(uuid4()), "value": value}


def email(subject: str = "des nouvelles", text: str = "Votre demande avance.") -> dict[str, Any]:
    """Return the raw block of an e-mail."""
    return {"type": "email", "id": str(uuid4()), "value": {"subject": subject, "text": text}}


def raw(workflow: Workflow) -> list[dict[str, Any]]:
    """Return the stream of a circuit as JSON."""
    return Workflow._meta.get_field("definition").get_prep_value(workflow.definition)


def write(workflow: Workflow, *statuses: dict[str, Any]) -> Workflow:
    """Publish these statuses in a circuit."""
    block = Workflow._meta.get_field("definition").stream_block
    workflow.definition = block.to_python(list(statuses))
    workflow.save()
    return workflow


def circuit(*statuses: dict[str, Any], title: str = "Circuit court") -> Workflow:
    """Return a published circuit."""
    return write(Workflow(title=title), *statuses)
