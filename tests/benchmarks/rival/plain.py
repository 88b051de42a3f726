"""A question as any Wagtail site would write it: one block of twelve plain settings."""

from wagtail import blocks


class PlainQuestionBlock(blocks.StructBlock):
    """Twelve settings, all on screen."""

    label = blocks.CharBlock(max_length=300)
    help = blocks.TextBlock(required=False, rows=2)
    kind = blocks.ChoiceBlock(choices=[("text", "Text"), ("choice", "Choice"), ("date", "Date")])
    required = blocks.BooleanBlock(required=False)
    answers = blocks.TextBlock(required=False, rows=3)
    condition = blocks.CharBlock(required=False)
    prefill = blocks.CharBlock(required=False)
    identifier = blocks.CharBlock(required=False, max_length=60)
    category = blocks.ChoiceBlock(choices=[("ordinary", "Ordinary"), ("health", "Health")])
    in_lists = blocks.BooleanBlock(required=False)
    smallest = blocks.IntegerBlock(required=False)
    largest = blocks.IntegerBlock(required=False)
