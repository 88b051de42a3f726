"""Addresses of the citizens' screens that belong to no page."""

from django.urls import path

from forms_blocks.public.addresses import addresses
from forms_blocks.public.follow import follow, follow_draft
from forms_blocks.public.tiles import tile

urlpatterns = [
    path("lien/<str:token>/", follow, name="tracking_link"),
    path("reprise/<str:token>/", follow_draft, name="resume_link"),
    path("adresses/", addresses, name="addresses"),
    path("tuiles/<int:z>/<int:x>/<int:y>.png", tile, name="tile"),
]
