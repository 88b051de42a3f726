"""Addresses and maps: two outside services, both off until a town names its own."""

from importlib.util import find_spec
from pathlib import Path

import environ

env = environ.Env()

# Speaks the French national address API (/search/ and /reverse/ in GeoJSON); asked by our own address only.
ADDRESS_API_URL = env.str("ADDRESS_API_URL", default="").rstrip("/")
# "latitude,longitude": addresses near this point come first.
ADDRESS_NEAR = env.str("ADDRESS_NEAR", default="")
# A template such as https://tuiles.exemple.fr/{z}/{x}/{y}.png; kept in our cache, never asked by browsers.
TILES_URL = env.str("TILES_URL", default="")
TILES_ATTRIBUTION = env.str("TILES_ATTRIBUTION", default="© les contributeurs d’OpenStreetMap")
# "latitude,longitude,zoom" of a map on which nothing is marked yet.
MAP_CENTER = env.str("MAP_CENTER", default="46.6,2.4,6")


def leaflet_folder() -> Path:
    """Return where Leaflet's files are: django-leaflet is no app here, since it would want GDAL."""
    found = find_spec("leaflet")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("django-leaflet")
    return Path(found.origin).parent / "static" / "leaflet"
