"""Where a browser asks for the answers that match what is typed."""

from django.urls import path

from forms_blocks.sources.matches import matches

urlpatterns = [path("listes/<str:reference>/", matches, name="source_matches")]
