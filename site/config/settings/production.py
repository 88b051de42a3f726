"""A town's server; refuses to start with a known secret or with errors on screen."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *  # noqa: F403
from config.settings.base import DEFAULT_SECRET_KEY, SECRET_KEY, env

if SECRET_KEY in ("", DEFAULT_SECRET_KEY):
    raise ImproperlyConfigured("SECRET_KEY is not set: give this installation a key of its own.")
if env.bool("DEBUG", default=False):
    raise ImproperlyConfigured("DEBUG is set: production never shows errors on screen.")

HTTPS = env.bool("HTTPS", default=True)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
