import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("trials", "0003_scenario_uuid")]

    operations = [
        migrations.AlterField("scenario", "uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
        migrations.AddConstraint(
            "scenario",
            models.UniqueConstraint(fields=("form", "uuid"), name="trials_one_scenario_a_key"),
        ),
    ]
