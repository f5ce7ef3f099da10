"""The tests of files read what the admin says in English."""

import pytest
from wagtail.users.models import UserProfile


@pytest.fixture(autouse=True)
def _english_admin(_database):
    UserProfile.objects.update(preferred_language="en")
