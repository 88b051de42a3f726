"""Addresses of what was sent."""

from django.urls import path

from forms_blocks.submissions.files import serve

urlpatterns = [path("fichiers/<uuid:uuid>/", serve, name="submission_file")]
