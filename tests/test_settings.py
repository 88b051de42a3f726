"""Settings come from the environment, and production refuses what is not safe."""

import os
import subprocess
import sys

import pytest

from config import ROOT


def start(settings: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Read settings in a process of its own, in an environment that holds nothing else."""
    return subprocess.run(
        [sys.executable, "-c", f"from config.settings import {settings} as s; print(s.DEBUG, s.SECRET_KEY)"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "site"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("environment", [{}, {"SECRET_KEY": "insecure-change-me"}, {"SECRET_KEY": ""}])
def test_production_refuses_a_key_that_everybody_knows(environment):
    refused = start("production", **environment)
    assert refused.returncode != 0
    assert "ImproperlyConfigured" in refused.stderr
    assert "SECRET_KEY" in refused.stderr


def test_production_refuses_debug():
    refused = start("production", SECRET_KEY="of-this-town-alone", DEBUG="on")
    assert refused.returncode != 0
    assert "DEBUG" in refused.stderr


def test_production_starts_with_a_key_of_its_own():
    started = start("production", SECRET_KEY="of-this-town-alone")
    assert started.stdout.split() == ["False", "of-this-town-alone"], started.stderr


def test_development_needs_nothing():
    assert start("dev").stdout.startswith("True")
