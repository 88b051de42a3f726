"""Addresses of what was sent."""

from django.urls import path

from forms_blocks.submissions.files import serve, serve_thumbnail

urlpatterns = [
    path("fichiers/<uuid:uuid>/", serve, name="submission_file"),
    path("fichiers/<uuid:uuid>/vignette/", serve_thumbnail, name="submission_thumbnail"),
]
