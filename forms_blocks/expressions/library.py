"""Gathers the tags and filters of the language, for the engine to find."""

from django.template.library import Library

from forms_blocks.expressions.filters import FILTERS
from forms_blocks.expressions.tags import TAGS

register = Library()
register.tags = dict(TAGS)
register.filters = dict(FILTERS)
