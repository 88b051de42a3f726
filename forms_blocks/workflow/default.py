"""The usual circuit, for the procedures that choose none. Content, in the words of the citizens."""

from typing import Any
from uuid import UUID, uuid5

from wagtail.blocks import StreamValue

from forms_blocks.workflow.models import Workflow
from forms_blocks.workflow.stage import Stage

DEFAULT = UUID("5d0a0f0e-7a3c-4a53-9d1b-3f6b0a6c2d10")
TITLE = "Circuit habituel"

Raw = dict[str, Any]


def default_workflow() -> Workflow:
    """Return the usual circuit, made when it is missing; the administrator may then change it."""
    found = Workflow.objects.filter(uuid=DEFAULT).first()
    if found is not None:
        return found
    block = Workflow._meta.get_field("definition").stream_block
    definition = StreamValue(block, STATUSES, is_lazy=True)
    return Workflow.objects.get_or_create(uuid=DEFAULT, defaults={"title": TITLE, "definition": definition})[
        0
    ]


def key(name: str) -> str:
    """Return the key of a status or an action of the usual circuit: the same everywhere."""
    return str(uuid5(DEFAULT, name))


def _status(name: str, label: str, stage: Stage, sentence: str, *actions: Raw) -> Raw:
    value = {"label": label, "stage": stage.value, "sentence": sentence, "actions": list(actions)}
    return {"type": "status", "id": key(name), "value": value}


def _button(name: str, label: str, target: str, *, message: str = "no", style: str = "primary") -> Raw:
    value = {"label": label, "target": key(target), "message": message, "style": style}
    return {"type": "button", "id": key(f"button {name}"), "value": value}


def _email(name: str, subject: str, text: str) -> Raw:
    return {"type": "email", "id": key(f"email {name}"), "value": {"subject": subject, "text": text}}


# What the citizens and the agents read, status by status.
STATUSES: list[Raw] = [
    _status(
        "received",
        "Reçue",
        Stage.RECEIVED,
        "Votre demande est bien arrivée. Le service va l’étudier.",
        _button("take", "Prendre en charge", "active"),
    ),
    _status(
        "active",
        "En cours",
        Stage.ACTIVE,
        "Le service étudie votre demande.",
        _button("accept", "Accepter", "accepted", message="optional"),
        _button("refuse", "Refuser", "refused", message="required", style="danger"),
        _email(
            "active",
            "le service étudie votre demande",
            "Votre demande du {date} est en cours d’étude. La personne qui s’en occupe vous écrira"
            " s’il manque quelque chose, puis dès qu’une décision sera prise.\n\n"
            "Vous n’avez rien à faire pour l’instant.",
        ),
    ),
    _status(
        "accepted",
        "Acceptée",
        Stage.ACTIVE,
        "Votre demande est acceptée. Le service fait le nécessaire.",
        _button("close-accepted", "Clore", "closed", message="optional"),
        _email(
            "accepted",
            "votre demande est acceptée",
            "Bonne nouvelle : votre demande du {date} est acceptée.\n\n"
            "Le service fait maintenant le nécessaire.",
        ),
    ),
    _status(
        "refused",
        "Refusée",
        Stage.CLOSED,
        "Votre demande n’a pas pu être acceptée. Le motif se trouve dans les messages.",
        _button("close-refused", "Clore", "closed", style="secondary", message="optional"),
        _email(
            "refused",
            "votre demande n’a pas pu être acceptée",
            "Votre demande du {date} n’a pas pu être acceptée. En voici le motif.\n\n{recours}",
        ),
    ),
    _status(
        "closed",
        "Terminée",
        Stage.CLOSED,
        "Le traitement de votre demande est terminé.",
        _email(
            "closed",
            "votre demande est terminée",
            "Le traitement de votre demande du {date} est terminé.\n\n"
            "Si quelque chose ne va pas, vous pouvez encore nous écrire depuis la page de suivi.",
        ),
    ),
]
