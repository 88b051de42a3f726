"""Addresses of the portals that are not pages."""

from django.urls import URLPattern, path, re_path
from django.views.decorators.http import require_safe

from portals import usefulness, views
from portals.findability import robots, sitemap

urlpatterns: list[URLPattern] = [
    path("sitemap.xml", require_safe(sitemap.answer), name="sitemap"),
    path("robots.txt", require_safe(robots.answer), name="robots"),
    re_path(
        r"^theme/(?P<key>[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8}(?:-large)?)\.css$",
        views.theme,
        name="portal_theme",
    ),
    path("avis-sur-page/", usefulness.answer, name="useful"),
    path("avis-sur-page/<str:token>/", usefulness.words, name="useful_words"),
]
