"""Put a backup back."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import connection, connections
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.backup import folders
from home.backup.alone import alone
from home.backup.archive import DATABASE, unpack
from home.backup.engine import engine
from home.backup.manifest import Manifest, fingerprint_of_keys, is_behind, refuse_foreign
from home.backup.problem import Impossible
from home.backup.save import Say, put_back_unfinished

EVERY = 500


def restore(archive: Path, say: Say, *, replace: bool) -> None:
    """
    Replace the database and the files by those of the archive, all or nothing.

    `replace` allows it on an installation that already holds something. Raises Impossible, with nothing
    changed, when the archive is not whole or does not fit.
    """
    if not archive.is_file():
        raise Impossible(_("There is no file at %(path)s.") % {"path": archive})
    with alone():
        places = folders.folders()
        put_back_unfinished(say)
        for folder in places.values():
            folder.mkdir(parents=True, exist_ok=True)
        if not replace and not is_empty():
            raise Impossible(_("This installation is not empty. Add --yes to replace everything it holds."))
        try:
            manifest = _replace(archive, places, say)
        except BaseException:
            for folder in places.values():
                folders.put_back(folder)
            raise
    _say_what_is_left(manifest, say)


def is_empty() -> bool:
    """Tell whether nobody has an account, nothing was sent and no file was kept."""
    if any(next(folders.files(folder), None) for folder in folders.folders().values()):
        return False
    tables = connection.introspection.table_names()
    models = (get_user_model(), apps.get_model("submissions", "Submission"))
    return not any(model._meta.db_table in tables and model._base_manager.exists() for model in models)


def _replace(archive: Path, places: dict[str, Path], say: Say) -> Manifest:
    with TemporaryDirectory(dir=settings.DATA_DIR, prefix=".restoring-") as temporary:
        copy = Path(temporary) / DATABASE
        say(_("Reading and checking the backup…"))
        staged = {name: folder / folders.RESTORING for name, folder in places.items()}
        manifest = unpack(archive, {DATABASE: copy, **staged}, lambda count: _say_progress(count, say))
        refuse_foreign(manifest)
        engine().check(copy)
        say(_("The backup is whole. Replacing the files, then the database…"))
        for folder in places.values():
            folders.swap(folder)
        connections.close_all()
        engine().load(copy)
        for folder in places.values():
            folders.accept(folder)
    for folder in places.values():
        folders.clear(folder)
    cache.clear()
    return manifest


def _say_progress(count: int, say: Say) -> None:
    if count % EVERY == 0:
        say(ngettext("%(count)d file read.", "%(count)d files read.", count) % {"count": count})


def _say_what_is_left(manifest: Manifest, say: Say) -> None:
    made = date_format(localtime(manifest.made_at), "DATETIME_FORMAT")
    say(_("The installation is as it was on %(date)s.") % {"date": made})
    if manifest.keys != fingerprint_of_keys():
        say(
            _(
                "Warning: SECRET_KEY or DATA_KEYS are not those of the backup. Put the same keys back, or "
                "tracking codes and links already sent will not work."
            )
        )
    if is_behind(manifest):
        say(_("The backup comes from an older version. Now run: python manage.py migrate"))
    say(_("Now restart the server and the worker."))
