"""Where the builder enters the Wagtail admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from forms_blocks.builder.screens import expression, points


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the editor's browser what it asks, behind Wagtail's own door."""
    return [
        path("formulaire/points/", points, name="builder_points"),
        path("formulaire/expression/", expression, name="builder_expression"),
    ]
