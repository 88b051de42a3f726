"""A page of an older version, posted late: no answer of either is lost or overwritten unseen."""

from copy import deepcopy
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.changes.carry import carry
from forms_blocks.changes.fields import homes
from forms_blocks.changes.late import LatePage, late, spoken
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.world import World
from tests.forms_blocks.changes.edits import answers_to, edited, schema_of, streams

WORLD = World(today=date(2026, 11, 24))


def altered(data, schema, answers):
    """Return the answers after somebody changed some of them."""
    others = data.draw(answers_to(schema))
    names = (
        data.draw(st.sets(st.sampled_from([one.id for one in schema.fields.values()])))
        if schema.fields
        else ()
    )
    kept = {name: value for name, value in answers.items() if name not in names}
    return deepcopy(kept | {name: value for name, value in others.items() if name in names})


def rooms(home, answers):
    return [answers] if home.group is None else answers.get(home.group.id) or []


def values(schema, answers):
    """Return what is answered to each question, by row."""
    found = {}
    for name, home in homes(schema).items():
        if not home.field.repeats:
            here = {room.get("id", ""): room[name] for room in rooms(home, answers) if name in room}
            found[name] = here
    return found


def leaves(schema, names):
    return {
        one.id for name in names for one in (homes(schema)[name].field, *homes(schema)[name].field.fields)
    }


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_the_edits_nothing_is_lost_and_nothing_is_overwritten(data):
    stream = data.draw(streams())
    before, after = schema_of(stream), schema_of(data.draw(edited(stream)))
    drawn = data.draw(answers_to(before))
    carried = carry(before, after, drawn, WORLD)
    now = altered(data, after, carried.answers)
    seen = carry(after, before, now, WORLD).answers
    mine = altered(data, before, seen)
    names = [one.id for one in before.fields.values()]
    said = {name for name in names if mine.get(name) != drawn.get(name)}
    moved = {name for name in names if seen.get(name) != drawn.get(name)}
    changed, torn = said - moved, {name for name in said & moved if mine.get(name) != seen.get(name)}
    untouched = deepcopy((now, mine))
    done = late(before, after, Kept(now), carried.again, LatePage(Kept(mine), changed, torn), WORLD)
    assert untouched == (now, mine)

    was, kept = values(after, now), values(after, done.kept.answers)
    brought = leaves(before, changed | torn)
    for name in was.keys() - brought:
        home = homes(after)[name]
        assert kept[name] == was[name] or (home.group and home.group.id in brought)
    for name in done.torn.keys() & torn:
        assert done.torn[name] == spoken(homes(before)[name].field, Kept(mine))
        assert all(kept[leaf] == was[leaf] for leaf in leaves(before, [name]) & was.keys())
    wanted = values(after, carry(before, after, mine, WORLD).answers)
    for leaf in leaves(before, changed) & was.keys():
        assert wanted[leaf].items() <= kept[leaf].items()
        assert wanted[leaf] or leaf not in mine or done.again.get(leaf) or leaf in done.torn


def joined(before, after, now, says, *, changed=(), torn=(), again=()):
    page = LatePage(Kept(says), set(changed), set(torn))
    return late(schema_of(before), schema_of(after), Kept(now), dict(again), page, WORLD)


Q, CHILDREN = key("q"), key("g")
OLD = [step("Une", field("text", "q", "Q"), group("g", "Enfants", field("text", "nom", "Nom")))]
NEW = [
    step(
        "Une",
        field("text", "q", "Q"),
        group("g", "Enfants", field("text", "nom", "Nom"), field("text", "n", "N")),
    )
]


def test_a_torn_question_keeps_the_answer_given_elsewhere_and_says_the_other():
    done = joined(OLD, NEW, {Q: "a"}, {Q: "b"}, torn=[Q])
    assert (done.kept.answers, done.torn) == ({Q: "a"}, {Q: "b"})
    assert joined(OLD, NEW, {Q: "a"}, {Q: "a"}, torn=[Q]).torn == {}


def test_the_rows_of_an_older_page_keep_what_it_does_not_ask():
    now = {CHILDREN: [{"id": "1", key("nom"): "Léo", key("n"): "x"}, {"id": "2", key("nom"): "Ana"}]}
    done = joined(OLD, NEW, now, {CHILDREN: [{"id": "1", key("nom"): "Léon"}]}, changed=[CHILDREN])
    assert done.kept.answers == {CHILDREN: [{"id": "1", key("nom"): "Léon", key("n"): "x"}]}


def test_a_question_waiting_to_be_asked_again_takes_what_is_said():
    number = [step("Une", field("number", "q", "Q"))]
    done = joined([OLD[0]], number, {}, {Q: "42"}, torn=[Q], again={Q: "beaucoup"})
    assert (done.kept.answers, done.torn) == ({Q: "42"}, {})


def test_nothing_said_is_told_as_nothing():
    assert joined(OLD, NEW, {Q: "a"}, {}, torn=[Q]).torn == {Q: "aucune réponse"}
