"""What every kind of field is: one class a kind, everything about it in one place."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.categories import Category
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.prefills import PrefillBlock
from forms_blocks.blocks.rules import RuleBlock
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import missing
from forms_blocks.expressions.compare import order

Sortable = dict[str, Any]
"""Keyword arguments for the columns of a list: `text`, `number` or `date`."""

# The groups in which an editor finds the kinds.
WRITE, CHOOSE, SEND, EXPLAIN = _("To write"), _("To choose"), _("To attach"), _("To explain")
# An example of a value that a rule may wait for: another one must compare with it.
LIKE = {"number": "0", "date": "2000-01-01"}


class Kind(blocks.StructBlock):
    """A kind of field: the editor's block, and what the engine asks of it.

    A kind is one file of `kinds/`: a subclass with `kind`, its own settings as blocks, and the
    methods below that differ. Answers are JSON, as the design of the data says; an absent answer
    is absent, never an empty one.
    """

    kind: ClassVar[str] = ""
    order: ClassVar[int] = 100
    asks: ClassVar[bool] = True
    computes: ClassVar[bool] = False
    """Nobody answers it: its value comes from a text."""
    prefillable: ClassVar[bool] = True
    """A first answer may be proposed; never for a consent, a file, or rows."""
    template: ClassVar[str] = "public/fields/input.html"
    operators: ClassVar[tuple[str, ...]] = ("is", "is_not", "contains", "filled", "empty")
    words: ClassVar[dict[str, Any]] = {}
    """What an operator is called for this kind, where the usual words do not fit."""
    compares: ClassVar[str] = "text"
    """What a rule compares an answer with: `text`, `number`, `date`, `yes_no` or `choices`."""
    publik: ClassVar[tuple[str, ...]] = ()
    twin: ClassVar[str] = ""
    """The kind that asks the same, with several answers instead of one or the other way round."""
    several: ClassVar[bool] = False
    """Whether several of the answers offered may be given."""
    points_at: ClassVar[tuple[str, ...]] = ()
    """The settings that hold the id of another question of the same screen."""
    own: ClassVar[tuple[str, ...]] = ()
    main: ClassVar[tuple[str, ...]] = ()
    """The own settings that stand in sight, in their order; the others are folded."""

    # Nothing is required here: a draft is always saved, and compiling judges what is complete.
    label = blocks.CharBlock(label=_("Question"), required=False, max_length=300)
    help = blocks.TextBlock(
        label=_("Hint"), required=False, rows=2, help_text=_("Shown under the question, before the answer.")
    )
    required = blocks.BooleanBlock(
        label=_("An answer is needed"),
        required=False,
        default=True,
        help_text=_("Otherwise the question says that it is optional."),
    )
    condition = RuleBlock()
    prefill = PrefillBlock()
    identifier = blocks.CharBlock(
        label=_("Identifier"),
        required=False,
        max_length=60,
        help_text=_("The name used in rules and exports; proposed from the question when left empty."),
    )
    category = blocks.ChoiceBlock(
        label=_("Nature of the data"),
        choices=Category.choices,
        default=Category.ORDINARY.value,
        help_text=_(
            "Decides what agents may list and export. When in doubt, ask your data protection officer."
        ),
    )
    in_lists = blocks.BooleanBlock(
        label=_("Visible in lists"),
        required=False,
        help_text=_("Agents can read, sort and search this answer in their list."),
    )

    class Meta:
        group = WRITE
        label_format = "{label}"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A setting that is not on screen would come back empty, and be refused where nobody sees it.
        shown = self.meta.form_layout.get_sorted_block_names()
        blocks_by_name: dict[str, blocks.Block] = dict(vars(self)["child_blocks"])
        self.child_blocks = {name: blocks_by_name[name] for name in shown}

    def get_form_layout(self) -> blocks.BlockGroup:
        """Put the question first, then its rule, then the rare settings folded."""
        if not self.asks:
            return blocks.BlockGroup(children=list(dict.fromkeys(["label", *self.own, "condition"])))
        folded = [name for name in self.own if name not in self.main]
        settings = blocks.BlockGroup(
            children=[*folded, "identifier", "category", "in_lists"],
            heading=_("Further settings"),
            icon="cog",
            classname="parvis-settings collapsed",
            label_format="",
        )
        rules = ["condition", "prefill"] if self.prefillable else ["condition"]
        return blocks.BlockGroup(children=["label", "help", *self.main, "required", *rules, settings])

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return the Django form field that asks, cleans and judges an answer."""
        raise TypeError(f"{self.kind} asks nothing")

    def common(self, field: FieldSchema) -> dict[str, Any]:
        """Return the arguments every Django form field takes, in the words of a neighbour."""
        return {
            "label": field.label,
            "help_text": field.help,
            "required": field.required,
            "error_messages": {"required": missing(field.label)},
        }

    def stored(self, field: FieldSchema, cleaned: Any) -> Any:
        """Turn what the form field cleaned into the answer to keep; None when there is none."""
        return cleaned or None

    def given(self, field: FieldSchema, answer: Any) -> Any:
        """Turn a kept answer back into what the form shows."""
        return answer

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the answer as a person reads it; lines are separated by newlines."""
        return str(answer)

    def parts(self, field: FieldSchema, answer: Any) -> dict[str, Any]:
        """Return what expressions read of the answer by name, such as `champs.adresse.commune`."""
        return {}

    def readable_parts(self, field: FieldSchema) -> frozenset[str] | None:
        """Return the names of what `parts` may give, so that a mistyped one is found; None: any."""
        return frozenset()

    def columns(self, field: FieldSchema) -> list[str]:
        """Return the headings of the columns this field has in an export."""
        return [field.label]

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return one cell a column; `answer` is None when there is none."""
        return ["" if answer is None else self.readable(field, answer)]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Return what lists sort and search by."""
        return {"text": self.readable(field, answer)[:200]}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string"}

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Say whether an answer may ever compare with the value of a rule."""
        return self.compares not in LIKE or order(LIKE[self.compares], value) is not None

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Say what keeps this field from being published; empty when it is complete."""
        return [] if field.label.strip() else [Fault(str(_("A question has no text.")), "label")]

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take this kind's own settings out of the stream's raw JSON."""
        return {name: raw.get(name, self.child_blocks[name].get_default()) for name in self.own}
