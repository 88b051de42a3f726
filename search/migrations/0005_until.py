from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0004_words")]

    operations = [
        # Empty until an event is saved or the index rebuilt: it then ranks as one to come.
        migrations.AddField(model_name="entry", name="until", field=models.DateField(null=True)),
    ]
