"""The next release of the program."""

from tests.topology.settings import *  # noqa: F403

INSTALLED_APPS += ["tests.topology.next_release"]  # noqa: F405
