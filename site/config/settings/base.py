"""What every installation shares; each value a town may change is an environment variable."""

from pathlib import Path

import bootstrap_wrapper
import environ

from config import ROOT
from config.settings.accounts import *  # noqa: F403
from config.settings.maps import *  # noqa: F403
from config.settings.maps import leaflet_folder
from config.settings.security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY

env = environ.Env()

DEFAULT_SECRET_KEY = "insecure-change-me"  # noqa: S105
SECRET_KEY = env.str("SECRET_KEY", default=DEFAULT_SECRET_KEY)
# Seals what must be read again (tracking codes in e-mails); the first key writes, all read.
DATA_KEYS = env.list("DATA_KEYS", default=[SECRET_KEY])
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
BASE_URL = env.str("BASE_URL", default="http://localhost:8000")

DATA_DIR = Path(env.str("DATA_DIR", default=str(ROOT / "var")))
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(DATA_DIR / "media"))
MEDIA_URL = "/media/"
PRIVATE_ROOT = env.str("PRIVATE_ROOT", default=str(DATA_DIR / "private"))
STATIC_ROOT = env.str("STATIC_ROOT", default=str(DATA_DIR / "static"))
STATIC_URL = "/static/"
STATICFILES_DIRS = [
    ROOT / "site" / "static",
    ("bootstrap", bootstrap_wrapper.get_bootstrap_dir()),
    ("leaflet", leaflet_folder()),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

INSTALLED_APPS = [
    "home",
    "portals",
    "portals.accounts",
    "portals.editing",
    "portals.media",
    "forms_blocks.trials",
    "forms_blocks.desk",
    "forms_blocks.packages",
    "forms_blocks.versioning",
    "forms_blocks.workflow",
    "forms_blocks.submissions",
    "forms_blocks.outbox",
    "forms_blocks.sources",
    "forms_blocks.builder",
    "search",
    "wagtail_modeladmin",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "portals.accounts.wagtail_users.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "portals.context.PortalMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'parvis.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": env.cache("CACHE_URL", default=f"filecache://{DATA_DIR / 'cache'}?max_entries=20000"),
}

SESSION_ENGINE = "forms_blocks.submissions.sessions"

# Wagtail's own tasks run at once: a page is found as soon as it is saved.
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "outbox": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_FILE_PATH = env.str("EMAIL_FILE_PATH", default=str(DATA_DIR / "mail"))
if "EMAIL_URL" not in env.ENVIRON:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
# A mail server that hangs must not hold the worker, nor outlast the lease of a letter.
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=30)
OUTBOX_LEASE = env.int("OUTBOX_LEASE", default=300)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="ne-pas-repondre@localhost")

# How long unsent answers are kept after their last change, unless the procedure says otherwise.
DRAFT_DAYS = env.int("DRAFT_DAYS", default=30)

# ClamAV's daemon, `host:port` or the path of its socket; without it files are at once available.
CLAMAV = env.str("CLAMAV", default="")
# How many seconds somebody who sends files waits for it; then the files wait, and the person goes on.
CLAMAV_PATIENCE = env.float("CLAMAV_PATIENCE", default=10)
# How long what was refused is kept, out of everybody's reach.
QUARANTINE_DAYS = env.int("QUARANTINE_DAYS", default=30)

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français")]
LOCALE_PATHS = [ROOT / "site" / "locale"]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# A part of France with more public holidays: 57 (Moselle), 6AE (Alsace)…; see portals/public_holidays.py.
HOLIDAYS_REGION = env.str("HOLIDAYS_REGION", default="")

WAGTAIL_SITE_NAME = "Parvis"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# The clock of the town is everybody's.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_DATE_FORMAT, WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y", "%d/%m/%Y %H:%M"
WAGTAILIMAGES_IMAGE_MODEL = "media.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.PortalDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "portals.media.forms.ScannedImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "portals.media.forms.ScannedDocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_AUTOSAVE_INTERVAL = 3000
# Addresses without accents: they are read aloud, printed and typed.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "forms_blocks.versioning.approved.publish_approved"
WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "portals/password_required.html"  # noqa: S105
WAGTAILDOCS_PASSWORD_REQUIRED_TEMPLATE = WAGTAIL_PASSWORD_REQUIRED_TEMPLATE
# Two outside services Wagtail asks unless told not to.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
# Private networks in which lists of answers may be asked of a web service, such as "10.20.0.0/16".
SOURCES_ALLOW_PRIVATE = env.list("SOURCES_ALLOW_PRIVATE", default=[])
# Whether the worker asks other sites if the pages we lead to are still there.
CHECK_OUTSIDE_LINKS = env.bool("CHECK_OUTSIDE_LINKS", default=True)
# How long what visitors said of pages is kept.
OPINIONS_MONTHS = env.int("OPINIONS_MONTHS", default=24)
# Which engine answers visitors; see search/facade.py. The next line is for the admin only.
SEARCH_URL = env.str("SEARCH_URL", default="database:")
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# A form of 400 fields posts 6 213 of them in the editor.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50_000

# Faults go to the server's log, with what the code did and nothing of what people typed; a refused
# address (404) may hold a key, and is not written.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django_tasks": {"handlers": ["console"], "level": "WARNING", "propagate": False},
    },
}
