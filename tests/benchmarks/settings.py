"""The settings of the measures: as in production, with the rival beside us."""

from pathlib import Path

from config.settings.test import *  # noqa: F403
from config.settings.test import INSTALLED_APPS, TEMPLATES

INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.contrib.forms", "tests.benchmarks.rival"]
TEMPLATES[0]["DIRS"] = [*TEMPLATES[0]["DIRS"], Path(__file__).parent / "templates"]
