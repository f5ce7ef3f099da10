from django.db import migrations, models

ENTRIES = "wagtailsearch_indexentry"
STOCK = f"{ENTRIES}_fts"


def use_own_table(apps, schema_editor):
    """On SQLite our tokens lie in a table of their own; Wagtail's is not filled any more.

    PostgreSQL gets the index that a search in title and text together needs; Wagtail has one for each alone.
    """
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE INDEX search_words_gin ON {ENTRIES} USING gin ((title || body))")
    if schema_editor.connection.vendor != "sqlite":
        return
    for change in ("insert", "update", "delete"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {change}_{STOCK}")
    schema_editor.execute(f"DELETE FROM {STOCK}")
    # The tokens are made by us and hold letters and figures only: whatever is not ASCII belongs to one.
    schema_editor.execute(
        "CREATE VIRTUAL TABLE search_fts USING fts5(title, boosted, body, autocomplete, tokenize='ascii')"
    )
    schema_editor.execute(
        f"CREATE TRIGGER delete_search_fts AFTER DELETE ON {ENTRIES} "
        "BEGIN DELETE FROM search_fts WHERE rowid = OLD.id; END"
    )


def use_stock_table(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS search_words_gin")
    if schema_editor.connection.vendor != "sqlite":
        return
    schema_editor.execute("DROP TRIGGER IF EXISTS delete_search_fts")
    schema_editor.execute("DROP TABLE IF EXISTS search_fts")
    columns = "title, body, autocomplete, rowid"
    schema_editor.execute(f"INSERT INTO {STOCK} ({columns}) SELECT title, body, autocomplete, id FROM {ENTRIES}")
    values = "NEW.title, NEW.body, NEW.autocomplete, NEW.id"
    schema_editor.execute(
        f"CREATE TRIGGER insert_{STOCK} AFTER INSERT ON {ENTRIES} "
        f"BEGIN INSERT INTO {STOCK} ({columns}) VALUES ({values}); END"
    )
    schema_editor.execute(
        f"CREATE TRIGGER update_{STOCK} AFTER UPDATE ON {ENTRIES} BEGIN UPDATE {STOCK} SET "
        "title = NEW.title, body = NEW.body, autocomplete = NEW.autocomplete WHERE rowid = NEW.id; END"
    )
    schema_editor.execute(
        f"CREATE TRIGGER delete_{STOCK} AFTER DELETE ON {ENTRIES} BEGIN DELETE FROM {STOCK} WHERE rowid = OLD.id; END"
    )


class Migration(migrations.Migration):
    initial = True
    dependencies = [("wagtailsearch", "0010_add_text_fields")]
    operations = [
        migrations.CreateModel(
            name="IndexState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rules", models.PositiveIntegerField()),
            ],
            options={"default_permissions": ()},
        ),
        migrations.CreateModel(
            name="Pair",
            fields=[
                ("pair", models.CharField(max_length=4, primary_key=True, serialize=False)),
                ("first", models.CharField(db_index=True, max_length=2)),
                ("second", models.CharField(db_index=True, max_length=2)),
            ],
            options={"default_permissions": ()},
        ),
        migrations.CreateModel(
            name="UnansweredQuery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=100, verbose_name="search")),
                ("language", models.CharField(max_length=20, verbose_name="language")),
                ("day", models.DateField(db_index=True, verbose_name="day")),
                ("number", models.PositiveIntegerField(default=1, verbose_name="times searched")),
            ],
            options={
                "verbose_name": "search without results",
                "verbose_name_plural": "searches without results",
                "ordering": ["-day", "-number", "text"],
                "default_permissions": ("view",),
                "constraints": [
                    models.UniqueConstraint(fields=("text", "language", "day"), name="one_row_a_query_and_day")
                ],
            },
        ),
        migrations.RunPython(use_own_table, use_stock_table),
    ]
