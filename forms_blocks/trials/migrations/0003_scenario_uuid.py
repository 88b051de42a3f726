"""Each scenario gets a key that it keeps wherever its procedure goes."""

import uuid

from django.db import migrations, models


def give_keys(apps, schema_editor):
    """Give a key to the scenarios that have none."""
    scenarios = apps.get_model("trials", "Scenario")
    for scenario in scenarios.objects.filter(uuid=None).only("pk").iterator():
        scenario.uuid = uuid.uuid4()
        scenario.save(update_fields=["uuid"])


class Migration(migrations.Migration):

    dependencies = [("trials", "0002_scenarios")]

    operations = [
        migrations.AddField("scenario", "uuid", models.UUIDField(editable=False, null=True)),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
    ]
