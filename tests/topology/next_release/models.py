from django.db import models


class Note(models.Model):
    """Something that the next release writes down."""

    text = models.TextField()

    def __str__(self):
        return self.text
