"""Where the test mode enters the Wagtail admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from forms_blocks.trials.home import TrialsView


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    return [path("essais/<uuid:form>/", TrialsView.as_view(), name="trials")]
