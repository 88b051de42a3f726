"""Addresses of the citizens' screens that belong to no page."""

from django.urls import path

from forms_blocks.public.follow import follow

urlpatterns = [path("lien/<str:token>/", follow, name="tracking_link")]
