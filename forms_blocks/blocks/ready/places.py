"""Where somebody lives, and where something is in the street."""

from django.utils.translation import gettext as _

from forms_blocks.blocks.writing import Raw, field, prefill, when


def address() -> list[Raw]:
    """Return where somebody lives, and where to write to them."""
    return [
        field("address", "adresse", _("Where do you live?"), prefill=prefill("profile", "adresse")),
        field("yes_no", "autre_adresse", _("Must we write to you at another address?")),
        field(
            "address",
            "adresse_courrier",
            _("Where must we write to you?"),
            autofill=False,
            shown_if=when("autre_adresse", "is", "true"),
        ),
    ]


def street() -> list[Raw]:
    """Return where something is on the public road."""
    danger = when("danger", "is", "true")
    return [
        field("place", "lieu", _("Where is it?"), help=_("The street and the number, or the crossroads.")),
        field(
            "text",
            "repere",
            _("A landmark to find the spot"),
            required=False,
            help=_("Opposite the bakery, at the foot of the lamp post…"),
        ),
        field("yes_no", "danger", _("Is there a danger for passers-by?")),
        field(
            "note",
            "consigne_danger",
            _("In an emergency, do not wait for our answer"),
            text=_("<p>If somebody may be hurt, call 112 at once, then send your request.</p>"),
            tone="warning",
            shown_if=danger,
        ),
        field(
            "file",
            "photo_lieu",
            _("A photo of the spot"),
            required=False,
            most=3,
            shrink=True,
            keep_place=True,
        ),
    ]
