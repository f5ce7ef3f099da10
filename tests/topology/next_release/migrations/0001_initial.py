from django.db import migrations, models


class Migration(migrations.Migration):
    """A table of its own, and a column and an index on the table of pages, which every request reads."""

    dependencies = [("wagtailcore", "0001_initial")]
    operations = [
        migrations.CreateModel("Note", [("id", models.BigAutoField(primary_key=True)), ("text", models.TextField())]),
        migrations.RunSQL("ALTER TABLE wagtailcore_page ADD COLUMN note varchar(20) NOT NULL DEFAULT ''"),
        migrations.RunSQL("CREATE INDEX page_note ON wagtailcore_page (note)"),
    ]
