"""The deployment: settings, addresses, the door for web servers."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds manage.py; every other path starts from it."""

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
