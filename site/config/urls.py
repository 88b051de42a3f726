"""Addresses that belong to the installation; everything else is a page."""

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from portals.media.views import serve as serve_picture
from portals.routing import serve

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("compte/", include("portals.accounts.urls")),
    path("", include("portals.urls")),
    path("", include("forms_blocks.submissions.urls")),
    path("", include("forms_blocks.public.urls")),
    path("", include("forms_blocks.sources.urls")),
    path("", include("forms_blocks.trials.urls")),
    # Pictures. A web server in front that serves this folder itself would show those of private collections.
    path("media/<path:path>", serve_picture),
    # Wagtail's own addresses (_util/) come after, and are no pages.
    re_path(r"^(?!_util/)" + serve_pattern.removeprefix("^"), serve),
    path("", include(wagtail_urls)),
]

handler500 = "portals.errors.server_error"
