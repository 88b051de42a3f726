"""The test suite: quick passwords, mail in memory, the outbox stays in the database."""

import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import STORAGES, TEMPLATES

_data = Path(tempfile.mkdtemp(prefix="parvis-test-"))
SECRET_KEY = "only-for-tests"  # noqa: S105
DATA_KEYS = [SECRET_KEY]
MEDIA_ROOT = str(_data / "media")
PRIVATE_ROOT = str(_data / "private")
STORAGES = {
    **STORAGES,
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
ALLOWED_HOSTS = ["*"]
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = ""
