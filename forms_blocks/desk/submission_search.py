"""Find requests by what somebody has in hand: a reference, a code, an address, a name."""

import re
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from forms_blocks.submissions import codes, policy
from forms_blocks.submissions.models import Form, Submission, SubmissionValue

REFERENCE = re.compile(r"(?:(\d{4})\s?-\s?)?(\d{1,6})")
YEARS = 5
MOST_WORDS = 5


def search(rows: QuerySet[Submission], words: str, user: Any) -> QuerySet[Submission]:
    """Return the rows that match what was typed.

    A reference (whole, or its number alone) and a tracking code are looked up as such; an address by
    its index; anything else word by word in the answers that lists may show.
    """
    known = (
        Q(reference__in=references(words)) | Q(code_hash__in=hashes(words)) | Q(email__in=addresses(words))
    )
    if known_only(words):
        return rows.filter(known)
    forms = policy.visible_forms(Form.objects.all(), user).values("pk")
    found = Q()
    for word in words.split()[:MOST_WORDS]:
        values = SubmissionValue.objects.filter(form__in=forms, text__icontains=word)
        found &= Q(pk__in=values.values("submission"))
    return rows.filter(known | found)


def references(words: str) -> list[str]:
    """Return the references that a text may mean: `123` is this year's or one of the years before."""
    match = REFERENCE.fullmatch(words)
    if not match:
        return []
    year, number = match.groups()
    this_year = timezone.localdate().year
    years = [int(year)] if year else range(this_year, this_year - YEARS, -1)
    return [f"{one}-{int(number):06d}" for one in years]


def hashes(words: str) -> list[str]:
    """Return what a tracking code is looked up by; nothing when the text cannot be one."""
    code = codes.cleaned(words)
    is_code = len(code) == codes.LENGTH and set(code) <= set(codes.ALPHABET)
    return codes.all_hashes(words) if is_code else []


def addresses(words: str) -> list[str]:
    """Return the e-mail addresses a text may mean."""
    return list({words, words.lower()}) if "@" in words and " " not in words else []


def known_only(words: str) -> bool:
    """Say whether a text is whole by itself: no answer needs to be read to find it."""
    return bool(addresses(words)) or bool(re.fullmatch(r"\d{4}\s?-\s?\d{6}", words))
