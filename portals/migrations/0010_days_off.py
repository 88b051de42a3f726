"""Keep with each event the days it does not take place, so that a list of events reads them with it."""

from django.db import migrations, models


def fill(apps, schema_editor):
    """Write the days that are already cancelled."""
    days = {}
    for exception in apps.get_model("portals", "EventException").objects.order_by("sort_order"):
        days.setdefault(exception.event_id, []).append(exception.date.isoformat())
    for event_id, found in days.items():
        apps.get_model("portals", "EventPage").objects.filter(pk=event_id).update(days_off=found)


class Migration(migrations.Migration):
    dependencies = [("portals", "0009_draft_days")]

    operations = [
        migrations.AddField(
            model_name="eventpage",
            name="days_off",
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
