from typing import Any

from django.db import migrations, models

SUMMARY = 4


def place_words(apps: Any, schema_editor: Any) -> None:
    """Say of the words already indexed where they stand."""
    apps.get_model("search", "Posting").objects.filter(weight__gte=SUMMARY).update(place=1)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_shows")]

    operations = [
        migrations.AddField(
            model_name="posting",
            name="place",
            field=models.PositiveSmallIntegerField(choices=[(0, "Text"), (1, "Heading")], default=0),
        ),
        migrations.AddIndex(
            model_name="posting",
            index=models.Index(fields=["place", "folded", "stem"], name="search_posting_words"),
        ),
        migrations.RunPython(place_words, migrations.RunPython.noop),
    ]
