"""Addresses that belong to the installation; everything else is a page."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("compte/", include("portals.accounts.urls")),
    path("", include("portals.urls")),
    path("", include("forms_blocks.submissions.urls")),
    path("", include("forms_blocks.public.urls")),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include(wagtail_urls)),
]

handler500 = "portals.errors.server_error"
