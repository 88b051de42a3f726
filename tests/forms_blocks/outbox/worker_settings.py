"""The settings of the worker that the tests start and kill."""

import os

from config.settings.dev import *  # noqa: F403
from config.settings.dev import DATABASES, INSTALLED_APPS

INSTALLED_APPS = ["tests.forms_blocks.outbox.letters.apps.LettersConfig", *INSTALLED_APPS]
EMAIL_BACKEND = "tests.forms_blocks.outbox.letters.write.SlowBackend"
if "OPTIONS" in DATABASES["default"]:
    DATABASES["default"]["OPTIONS"]["timeout"] = int(os.environ.get("SQLITE_TIMEOUT", "20"))
