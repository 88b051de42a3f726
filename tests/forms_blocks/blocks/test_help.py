"""Help in context: every setting of every kind says in a sentence what it is for, in French."""

import pytest
from django.utils import translation

from forms_blocks.blocks.registry import all_kinds

# What is written for people rather than set, and the blocks that say what they are in their own parts.
PLAIN = {"label", "text", "condition", "prefill", "fields", "choices", "choice_rules"}


def help_of(block) -> str:
    return str(getattr(block.meta, "help_text", "") or getattr(block, "field", None).help_text or "")


@pytest.mark.parametrize("kind", all_kinds())
def test_every_setting_says_what_it_is_for(kind):
    blocks = all_kinds()[kind]().child_blocks
    silent = [name for name, block in blocks.items() if name not in PLAIN and not help_of(block)]
    assert silent == []


@pytest.mark.parametrize("kind", all_kinds())
def test_the_help_is_in_french(kind):
    for name, block in all_kinds()[kind]().child_blocks.items():
        if name not in PLAIN:
            french = help_of(block)
            with translation.override("en"):
                assert french != help_of(block), name
