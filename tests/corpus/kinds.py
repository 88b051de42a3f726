"""Why a decision differs: each kind is a choice of ours, explained once."""

NONE_TEXT = "there, an unanswered field put in small letters is the text “none”, which contains “non”"
IS_NONE = "there, a field of the form “is not None” even when nobody answered it"
NOT_IN = "there, “not in” an unanswered field never holds; here nothing is in it"
ARGUMENT = (
    "there, an attribute of an unanswered list given to a filter is an error; here it counts for nothing"
)
TRAILING = "there, a product keeps zeros (“0,0”, “250,0”) or a sign (“-0”)"
DAY = "there, a day printed alone is the text 15/09/2025; here the day itself"
OTHER = "not explained"


def of_condition(condition: str) -> str:
    """Return the kind of difference of a condition, from what it is made of."""
    if '"non" in ' in condition and "|lower" in condition:
        return NONE_TEXT
    if "is not null" in condition or "is None" in condition:
        return IS_NONE
    if " not in " in condition:
        return NOT_IN
    return ARGUMENT if "|add:form_var_" in condition else OTHER


def of_prefill(template: str, recorded: object, made: object) -> str:
    """Return the kind of difference of a proposed value."""
    if "today" in template:
        return DAY
    if isinstance(recorded, str) and recorded.startswith(("0,0", "-0", "250,0")):
        return TRAILING
    return ARGUMENT if not recorded and made else OTHER
