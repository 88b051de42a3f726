"""Expressions written to break out, to blow up, or at random: each ends within its cap, none raises."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms_blocks.expressions import frame as frames
from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.filters import FILTERS
from forms_blocks.expressions.limits import LONGEST_TEXT, MOST_WORK, Budget
from forms_blocks.expressions.template import RESULT, Text
from tests.forms_blocks.expressions.naming import FIELDS, names

ROWS = [{"id": str(number), "text": "x" * 50} for number in range(400)]
LEAKS = (
    "<class",
    "<function",
    "<bound method",
    "object at 0x",
    "django",
    "Traceback",
    "settings",
    "password",
)
NEST = "{% for a in champs.rows %}"


def _both(source: str) -> tuple[Condition, Text]:
    return Condition(source), Text(source)


REACHING = [
    "champs.nom.__class__.__mro__",
    "champs.__init__.__globals__",
    "champs.motif.items",
    "champs.motif.clear",
    "champs.motif.pop",
    "champs.materiel.append",
    "champs.materiel.0.__class__",
    "champs.nom.format",
    "champs.nom.encode",
    "champs.accord.real.__class__",
    "today.__class__",
    "today.today",
    "now.tzinfo",
    "usager.__dict__",
    "usager.keys",
    "forloop.parentloop",
    "True.__class__",
    "None.__class__",
    "request",
    "settings",
    "settings.SECRET_KEY",
    "self",
    "template.engine",
    "budget.left",
    "dicts.0",
    "render_context",
    "block.super",
    '"{0.__class__}"|stringformat:"s"',
    'champs.nom|stringformat:"r"',
    'champs.nom|stringformat:"(x)s"',
    'champs.nom|get:"__class__"',
    'champs.motif|get:"__class__"',
    'champs.motif|getlist:"__class__"',
    '_("")',
    'champs.nom|default:_("")',
]


@pytest.mark.parametrize("source", REACHING)
def test_nothing_of_the_server_can_be_reached(source: str) -> None:
    known = names()
    for text in (f"{{{{ {source} }}}}", f"{{% with a={source} %}}{{{{ a }}}}{{{{ a.real }}}}{{% endwith %}}"):
        written = Text(text).render(known)
        assert not any(leak in written for leak in LEAKS)
        assert written in ("", "{0.__class__}", "None", ", ")
    Condition(source).holds(known)
    assert known.answers == names().answers, "an expression changes no answer"


def test_other_people_s_data_are_not_names() -> None:
    for name in (
        "User",
        "user",
        "users",
        "submissions",
        "Submission.objects",
        "session_user.submissions",
        "csrf_token",
    ):
        assert Text(f"{{{{ {name} }}}}").render(names()) == ""


HUGE = [
    NEST * 3 + "x" + "{% endfor %}" * 3,
    NEST * 29 + "x" + "{% endfor %}" * 29,
    NEST + "{{ champs.long }}" * 50 + "{% endfor %}",
    "{% if a %}" * 31 + "{% endif %}" * 31,
    "{% if a %}" * 800 + "{% endif %}" * 800,
    "{{ champs.long" + "|upper" * 1600 + " }}",
    "{{ champs.nom" + '|add:"x"' * 1200 + " }}",
    "{{ champs.age" + "|multiply:champs.age" * 300 + " }}",
    "{{ 9" + "9" * 5000 + " }}",
    "{{ 1e999999 }}",
    "{{ 1e30|multiply:1e30 }}",
    "{{ champs.nom|stringformat:'99999d' }}",
    "{{ champs.age|stringformat:'.9999f' }}",
    "{{ champs.age|floatformat:99999 }}",
    "{{ champs.age|decimal:-99999 }}",
    "{{ champs.nom|ljust:99999999 }}",
    "{{ champs.nom|center:'1e30' }}",
    "{{ today|add_days:999999999999 }}",
    "{{ today|add_working_days:999999 }}",
    "{{ today|add_years:9000 }}",
    "{{ '9999-12-31'|add_days:1 }}",
    "{{ '1000-01-01'|working_days_until:today }}",
    "{{ champs.nom|truncatechars:99999999999999999999 }}",
    "{{ champs.nom|slice:'99999999999999999999999:x' }}",
    "{{ champs.rows" + "|add:champs.rows" * 300 + "|join:champs.long }}",
    "{{ champs.long|split:'a'|join:champs.long }}",
    "{{ champs.long|add:champs.long|add:champs.long }}",
    "{{ champs.long|replace:'a|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }}",
    "{{ champs.rows|sort|json_dumps }}",
    "{% with a=champs.rows %}" * 29 + NEST + "{% endfor %}" + "{% endwith %}" * 29,
    "x" * 10_001,
    "{{ a.b" + ".c" * 4000 + " }}",
]


@pytest.mark.parametrize("source", HUGE, ids=range(len(HUGE)))
def test_whatever_is_huge_ends_within_its_cap(source: str, monkeypatch) -> None:
    budgets = []

    class Watched(Budget):
        def __init__(self) -> None:
            super().__init__()
            budgets.append(self)

    monkeypatch.setattr(frames, "Budget", Watched)
    known = names(long="a" * LONGEST_TEXT, rows=ROWS)
    for written in (Text(source).write(known), Text(source).compute(known)):
        assert len(str(written.text or "")) <= RESULT
    assert all(budget.left > -MOST_WORK for budget in budgets)


@pytest.mark.parametrize(
    "source",
    [
        "not " * 2000 + "champs.nom",
        "not " * 29 + "champs.nom",
        " or ".join(["champs.vide"] * 2000),
        " and ".join(["champs.nom"] * 101),
        "champs.nom" + "|lower" * 1600 + ' == "noël"',
        "champs.nom == " * 90 + "champs.nom",
        "champs.nom in " * 101 + "champs.nom",
        "((((((",
        "|" * 5000,
        '"' * 9999,
        "champs." * 1400 + "nom",
        "\x00",
        "\ud800",
        "{{ champs.nom }}",
        "champs.nom %} {% if x",
    ],
    ids=range(15),
)
def test_a_huge_condition_is_judged_or_refused(source: str) -> None:
    assert Condition(source).holds(names()) in (True, False)
    assert Condition(source, otherwise=False).holds(names()) in (True, False)


STARTS = st.sampled_from(
    [
        *(f"champs.{name}" for name in FIELDS),
        "form_var_motif_prix",
        "today",
        "now",
        "usager",
        "champs",
        "5",
        "-3.5",
        '"x"',
    ]
)
ARGUMENTS = st.one_of(
    STARTS, st.sampled_from(['"Y-m-d"', '"|"', '","', '"0:2"', '"05d"', "0", "99999", '"id"', "inconnu"])
)
CALLS = st.builds(
    lambda name, argument: f"|{name}" + (f":{argument}" if argument else ""),
    st.sampled_from(sorted(FILTERS)),
    st.one_of(st.just(""), ARGUMENTS),
)
TERMS = st.builds(lambda start, calls: start + "".join(calls), STARTS, st.lists(CALLS, max_size=4))
WORDS = st.sampled_from(["and", "or", "not", "in", "not in", "is", "is not", "==", "!=", "<", ">=", "x"])
CONDITIONS = st.lists(st.one_of(TERMS, WORDS), min_size=1, max_size=9).map(" ".join)
PIECES = st.one_of(
    TERMS.map(lambda term: f"{{{{ {term} }}}}"),
    CONDITIONS.map(lambda condition: f"{{% if {condition} %}}"),
    TERMS.map(lambda term: f"{{% for a in {term} %}}"),
    TERMS.map(lambda term: f"{{% with a={term} %}}"),
    TERMS.map(lambda term: f"{{% firstof {term} a %}}"),
    st.sampled_from(
        ["{% endif %}", "{% endfor %}", "{% endwith %}", "{% else %}", "{{ a }}", "{{ forloop.counter }}"]
    ),
    st.text(max_size=5),
)
RANDOM_ANSWERS = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=20),
    st.dates().map(str),
    st.decimals().map(str),
    st.fixed_dictionaries({"id": st.text(max_size=3), "text": st.text(max_size=3)}),
    st.lists(st.fixed_dictionaries({"id": st.text(max_size=3), "text": st.text(max_size=3)}), max_size=3),
    st.lists(st.text(max_size=3), max_size=3),
)
QUIET = settings(max_examples=1_000, suppress_health_check=[HealthCheck.too_slow])


@QUIET
@given(CONDITIONS, st.dictionaries(st.sampled_from(sorted(FIELDS)), RANDOM_ANSWERS))
def test_a_random_condition_is_judged(source, answers) -> None:
    verdict = Condition(source).judge(names(**answers))
    assert verdict.holds in (True, False)
    assert verdict.error is None or verdict.error.code != "failure" or verdict.error.detail


@QUIET
@given(
    st.lists(PIECES, max_size=8).map("".join),
    st.dictionaries(st.sampled_from(sorted(FIELDS)), RANDOM_ANSWERS),
)
def test_a_random_text_is_written(source, answers) -> None:
    known = names(**answers)
    before = dict(known.answers)
    written = Text(source).write(known)
    assert not any(leak in written.text for leak in LEAKS[:4])
    Text(source).compute(known)
    Text(source).render_html(known)
    assert known.answers == before


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused(source) -> None:
    for one in _both(source):
        assert one.error is None or one.error.code
    assert Condition(source).holds(names()) in (True, False)
    assert isinstance(Text(source).render(names()), str)
