from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("portals", "0006_identity")]

    operations = [
        migrations.AddField(
            model_name="guidepage",
            name="check_due",
            field=models.DateField(db_index=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="guidepage",
            name="check_every_months",
            field=models.PositiveSmallIntegerField(
                choices=[
                    (3, "Every 3 months"),
                    (6, "Every 6 months"),
                    (12, "Every year"),
                    (24, "Every 2 years"),
                    (0, "Never"),
                ],
                default=12,
                help_text="You are told on your home when the day has come. The page stays online.",
                verbose_name="to check again",
            ),
        ),
        migrations.AddField(
            model_name="procedurepage",
            name="check_due",
            field=models.DateField(db_index=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="procedurepage",
            name="check_every_months",
            field=models.PositiveSmallIntegerField(
                choices=[
                    (3, "Every 3 months"),
                    (6, "Every 6 months"),
                    (12, "Every year"),
                    (24, "Every 2 years"),
                    (0, "Never"),
                ],
                default=12,
                help_text="You are told on your home when the day has come. The page stays online.",
                verbose_name="to check again",
            ),
        ),
        migrations.AddField(
            model_name="servicepage",
            name="check_due",
            field=models.DateField(db_index=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="servicepage",
            name="check_every_months",
            field=models.PositiveSmallIntegerField(
                choices=[
                    (3, "Every 3 months"),
                    (6, "Every 6 months"),
                    (12, "Every year"),
                    (24, "Every 2 years"),
                    (0, "Never"),
                ],
                default=12,
                help_text="You are told on your home when the day has come. The page stays online.",
                verbose_name="to check again",
            ),
        ),
        migrations.AddField(
            model_name="servicepage",
            name="checked_on",
            field=models.DateField(
                blank=True,
                help_text="The day somebody last made sure that this page is right. Visitors see it.",
                null=True,
                verbose_name="last checked on",
            ),
        ),
        migrations.AlterField(
            model_name="guidepage",
            name="checked_on",
            field=models.DateField(
                blank=True,
                help_text="The day somebody last made sure that this page is right. Visitors see it.",
                null=True,
                verbose_name="last checked on",
            ),
        ),
        migrations.AlterField(
            model_name="procedurepage",
            name="checked_on",
            field=models.DateField(
                blank=True,
                help_text="The day somebody last made sure that this page is right. Visitors see it.",
                null=True,
                verbose_name="last checked on",
            ),
        ),
    ]
