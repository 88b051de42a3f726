"""The editor's block for a first answer: where it comes from, and whether the person may change it."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# What an account tells of a person, under the names that expressions read: `usager.nom`.
PROFILE = {
    "civilite": _("title of the account"),
    "nom": _("family name of the account"),
    "prenom": _("first names of the account"),
    "date_naissance": _("date of birth of the account"),
    "courriel": _("e-mail address of the account"),
    "telephone": _("telephone of the account"),
    "adresse": _("whole address of the account"),
    "rue": _("number and street of the account"),
    "complement": _("building and floor of the account"),
    "code_postal": _("postcode of the account"),
    "commune": _("town of the account"),
}
SOURCES: dict[str, Any] = {
    "profile": _("The account of the person"),
    "field": _("Another answer"),
    "expression": _("A computed text"),
    "query": _("The address of the page"),
    "previous": _("The person’s last request"),
}
LOCKS = {
    "no": _("The person may change it"),
    "always": _("The person may not change it"),
    "filled": _("The person may only change it when it is empty"),
}


class PrefillBlock(blocks.StructBlock):
    """The first answer to a question; without a source, none."""

    source = blocks.ChoiceBlock(
        label=_("It comes from"),
        choices=[("", _("Nowhere: the question begins empty")), *SOURCES.items()],
        required=False,
        default="",
    )
    value = blocks.CharBlock(label=_("Which one"), required=False, max_length=2_000)
    lock = blocks.ChoiceBlock(label=_("Then"), choices=list(LOCKS.items()), default="no")

    class Meta:
        label = _("First answer")
        icon = "download"
        form_classname = "parvis-prefill"
        label_format = ""
        collapsed = True
