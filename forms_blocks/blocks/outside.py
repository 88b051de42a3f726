"""Where a page may ask for addresses and pictures of the map; kinds only pass it on to their templates."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from forms_blocks.blocks.parts import PartsWidget


class LocatingWidget(PartsWidget):
    """Draws the parts of a kind that says where something is."""

    @property
    def search_url(self) -> str:
        """Return where to look for addresses; "" when no service is set up."""
        return reverse("addresses") if settings.ADDRESS_API_URL else ""

    @property
    def map(self) -> dict[str, Any]:
        """Return what a map needs; nothing when there are no tiles."""
        if not settings.TILES_URL:
            return {}
        latitude, longitude, zoom = settings.MAP_CENTER.split(",")
        return {
            "tiles": reverse("tile", args=(0, 0, 0)).removesuffix("0/0/0.png"),
            "attribution": settings.TILES_ATTRIBUTION,
            "latitude": latitude,
            "longitude": longitude,
            "zoom": zoom,
        }
