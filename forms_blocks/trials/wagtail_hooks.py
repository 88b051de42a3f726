"""Where the test mode enters the Wagtail admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from forms_blocks.trials.home import TrialsView
from forms_blocks.trials.publishing import warn_before_review
from forms_blocks.trials.scenarios import copy_scenarios

hooks.register("after_copy_page", copy_scenarios)
hooks.register("after_create_page", warn_before_review)
hooks.register("after_edit_page", warn_before_review)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    return [path("essais/<uuid:form>/", TrialsView.as_view(), name="trials")]
