"""Whatever questions are called, each decision of a form stays what it was."""

from copy import deepcopy
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.identifiers import settled
from forms_blocks.blocks.renaming import follow_names, names_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.walk import questions
from forms_blocks.blocks.writing import field, key, step
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.world import World

WORLD = World(today=date(2026, 11, 24))
NAMES = ["a", "b", "a_b", "nom", "nom_raw", "prix"]
ASKED = ["un", "deux", "trois"]


def named(stream, names):
    """Return the form as an editor sends it back after giving these names."""
    stream = deepcopy(stream)
    for found in questions(stream):
        name = names.get(found.field["id"])
        if name:
            found.field["value"]["identifier"] = name
    return settled(stream)


def after(stream, names):
    renamed = named(stream, names)
    follow_names(renamed, names_of(stream))
    return renamed


def decisions(stream, answers):
    filling = fill(FormSchema(title="", steps=steps_of(stream)), answers, WORLD)
    return [[one.id for one in shown.fields] for shown in filling.steps], filling.answers


@st.composite
def forms(draw):
    first, second, third = draw(st.permutations(NAMES))[:3]
    source = draw(
        st.sampled_from(
            [
                f'champs.{first} == "x" and champs.{second}',
                f'form_var_{second} == "y" or not form_var_{first}',
                f'"x" in champs.{third} or champs.{second}_raw == "y"',
            ]
        )
    )
    fields = [field("text", name, label) for name, label in zip((first, second, third), ASKED, strict=True)]
    for raw, label in zip(fields, ASKED, strict=True):
        raw["id"] = key(label)
    last = field("text", "suite", "Suite", shown_if=source)
    total = field("computed", "total", "Total", value=f"{{{{ champs.{first} }}}} {{{{ champs.{second} }}}}")
    return settled([step("Une", *fields, total, last)])


answers_given = st.fixed_dictionaries(
    {}, optional={key(label): st.sampled_from(["x", "y", "z"]) for label in ASKED}
)
renames = st.lists(
    st.dictionaries(st.sampled_from([key(label) for label in ASKED]), st.sampled_from(NAMES), max_size=3),
    max_size=4,
)


@settings(max_examples=80)
@given(forms(), renames, answers_given)
def test_any_sequence_of_renames_keeps_every_decision(stream, names, answers):
    before = decisions(stream, {**answers, key("suite"): "fin"})
    for each in names:
        stream = after(stream, each)
    assert decisions(stream, {**answers, key("suite"): "fin"}) == before


def test_two_names_may_be_exchanged():
    one, two = field("text", "a", "A"), field("text", "b", "B")
    stream = settled([step("Une", one, two, field("text", "c", "C", shown_if='champs.a == "x"'))])
    swapped = deepcopy(stream)
    fields = swapped[0]["value"]["fields"]
    fields[0]["value"]["identifier"], fields[1]["value"]["identifier"] = "b", "a"
    follow_names(swapped, names_of(stream))
    assert fields[2]["value"]["condition"]["expression"] == 'champs.b == "x"'


def test_the_names_of_a_row_are_followed_in_the_row():
    inner = [field("text", "nom", "Nom"), field("text", "suite", "Suite", shown_if="bloc.nom")]
    stream = settled([step("Une", field("group", "enfants", "Enfants", fields=inner))])
    renamed = after(stream, {key("nom"): "prenom"})
    rows = renamed[0]["value"]["fields"][0]["value"]["fields"]
    assert rows[1]["value"]["condition"]["expression"] == "bloc.prenom"


def test_a_copied_step_reads_its_own_names():
    first = step("Une", field("text", "nom", "Nom"), field("text", "suite", "Suite", shown_if="champs.nom"))
    second = deepcopy(first)
    second["id"] = key("copie")
    for raw in second["value"]["fields"]:
        raw["id"] = key("copie", raw["id"])
    copied = settled([first, second])[1]["value"]["fields"]
    assert copied[0]["value"]["identifier"] == "nom_2"
    assert copied[1]["value"]["condition"]["expression"] == "champs.nom_2"


def test_a_name_that_looks_like_an_attribute_takes_nothing_from_another_question():
    condition = 'champs.nom_raw == "y"'
    stream = settled(
        [
            step(
                "Une",
                field("text", "a", "A"),
                field("text", "nom", "Nom"),
                field("text", "s", "S", shown_if=condition),
            )
        ]
    )
    answers = {key("a"): "y", key("s"): "fin"}
    assert decisions(after(stream, {key("a"): "nom_raw"}), answers) == decisions(stream, answers)
