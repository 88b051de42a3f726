"""The test suite: quick passwords, mail in memory, the outbox stays in the database."""

import atexit
import shutil
import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES, STORAGES

_data = Path(tempfile.mkdtemp(prefix="parvis-test-"))
atexit.register(shutil.rmtree, _data, ignore_errors=True)

SECRET_KEY = "only-for-tests"  # noqa: S105
DATA_KEYS = [SECRET_KEY]
DATA_DIR = _data
MEDIA_ROOT = str(_data / "media")
PRIVATE_ROOT = str(_data / "private")
STATIC_ROOT = str(_data / "static")
EMAIL_FILE_PATH = str(_data / "mail")
for _folder in (MEDIA_ROOT, PRIVATE_ROOT, STATIC_ROOT):
    Path(_folder).mkdir()
STORAGES = {
    **STORAGES,
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in production: in memory, a live server's threads would share one connection.
    DATABASES["default"]["TEST"] = {"NAME": str(_data / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
ALLOWED_HOSTS = ["*"]
# No test asks a site that is not on this machine.
CHECK_OUTSIDE_LINKS = False
