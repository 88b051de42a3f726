"""Where PostgreSQL lets us, tell resembling words apart in the database."""

from typing import Any

from django.db import DatabaseError, migrations, transaction


def install(apps: Any, schema_editor: Any) -> None:
    """Create pg_trgm; without the right to, or its files, typing errors are still forgiven, a little slower."""
    connection = schema_editor.connection
    if connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DatabaseError:
        return


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
