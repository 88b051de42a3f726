"""Sync workers and no threads: Wagtail's deferred validation mutates shared blocks."""

import os
from pathlib import Path

pythonpath = str(Path(__file__).resolve().parent)
wsgi_app = "config.wsgi:application"
worker_class = "sync"
workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
timeout = 60
max_requests = 2000
max_requests_jitter = 200
