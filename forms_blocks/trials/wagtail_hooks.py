"""Where the test mode enters the Wagtail admin."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from forms_blocks.trials.home import TrialsView, of_page
from forms_blocks.trials.publishing import warn_before_review
from forms_blocks.trials.scenarios import copy_scenarios

hooks.register("after_copy_page", copy_scenarios)
hooks.register("after_create_page", warn_before_review)
hooks.register("after_edit_page", warn_before_review)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    return [
        path("essais/<uuid:form>/", TrialsView.as_view(), name="trials"),
        path("essais/page/<int:pk>/", of_page, name="trials_of_page"),
    ]


@hooks.register("insert_editor_js")
def try_what_was_saved() -> SafeString:
    """Open the way to the trials when a new page has saved itself."""
    return format_html('<script type="module" src="{}"></script>', static("js/editor-trial.js"))
