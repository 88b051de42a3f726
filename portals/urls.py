"""Addresses of the portals that are not pages."""

from django.urls import URLPattern, re_path

from portals import views

urlpatterns: list[URLPattern] = [
    re_path(
        r"^theme/(?P<key>[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8}(?:-large)?)\.css$",
        views.theme,
        name="portal_theme",
    ),
]
