"""What an expression can do with an answer, and what it cannot reach."""

from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.expressions.values import Value, plain

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=30),
    st.dates().map(str),
    st.decimals().map(str),
    st.dates(),
    st.times(),
)
CHOICES = st.dictionaries(st.sampled_from(["id", "text", "prix"]), SCALARS)
ANSWERS = st.one_of(
    SCALARS, CHOICES, st.lists(st.one_of(SCALARS, CHOICES), max_size=4), st.lists(st.lists(SCALARS))
)


def test_a_value_offers_double_underscores_and_nothing_else() -> None:
    assert [name for name in dir(Value({"id": "a"})) if not name.startswith("_")] == []


@given(ANSWERS, ANSWERS)
def test_nothing_done_with_answers_raises(one, other) -> None:
    left, right = Value(one), Value(other, shown=True)
    assert (left == right) is not (left != right)
    assert not (left < right and left > right)
    assert [left <= right, left >= right, left in right, right in left, bool(left)]
    assert str(left) == str(Value(left))
    assert len(list(right)) <= max(1, len(right))
    plain(one)


@given(ANSWERS)
def test_an_answer_equals_itself_and_nobody_s_answer_equals_nothing(one) -> None:
    if not isinstance(one, dict | list) or one:
        assert Value(one) == Value(one) or isinstance(one, dict | list)
    assert Value(None) == Value("")
    assert not Value(None) < Value("5")
