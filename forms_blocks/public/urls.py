"""Addresses of the citizens' screens that belong to no page."""

from django.urls import path

from forms_blocks.public.addresses import addresses
from forms_blocks.public.follow import follow
from forms_blocks.public.tiles import tile

urlpatterns = [
    path("lien/<str:token>/", follow, name="tracking_link"),
    path("adresses/", addresses, name="addresses"),
    path("tuiles/<int:z>/<int:x>/<int:y>.png", tile, name="tile"),
]
