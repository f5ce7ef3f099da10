"""Reads from the environment where uploads lie: in a folder of this machine, or in a bucket that several share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

PREFIX = "MEDIA_S3_"
CONNECT_WITHIN, ANSWER_WITHIN = 2, 20  # seconds; a store that takes longer is as good as down
IN_MEMORY = 2 * 1024 * 1024  # bytes of a file; a larger one is read through a temporary file


def media_storages(environ: Mapping[str, str], var_dir: Path) -> dict[str, dict[str, Any]]:
    """`default` for uploads and `share_pictures`, which lie apart: the application alone answers for those.

    Raises ImproperlyConfigured when the settings of the store are given by half.
    """
    given = {name.removeprefix(PREFIX): environ[name].strip() for name in environ if name.startswith(PREFIX)}
    given = {name: value for name, value in given.items() if value}
    if not given:
        folder = "django.core.files.storage.FileSystemStorage"
        return {
            "default": {"BACKEND": folder},
            "share_pictures": {"BACKEND": folder, "OPTIONS": {"location": var_dir / "share"}},
        }
    _refuse_half(given)
    return {name: _bucket(given, place) for name, place in (("default", "media"), ("share_pictures", "share"))}


def _refuse_half(given: Mapping[str, str]) -> None:
    known = {"BUCKET", "ENDPOINT", "REGION", "KEY", "SECRET", "ADDRESSING"}
    if unknown := sorted(given.keys() - known):
        raise ImproperlyConfigured(f"{PREFIX}{unknown[0]} is not known; there are {_named(known)}.")
    needed = {"BUCKET"} | ({"KEY", "SECRET"} if given.keys() & {"KEY", "SECRET", "ENDPOINT"} else set())
    if missing := needed - given.keys():
        raise ImproperlyConfigured(
            f"Media in an object store need {_named(missing)} too: set them, or none that begins with {PREFIX}."
        )
    address = urlsplit(given.get("ENDPOINT", "https://s3.amazonaws.com"))
    if address.scheme not in ("http", "https") or not address.netloc or address.path.strip("/"):
        raise ImproperlyConfigured(f"{PREFIX}ENDPOINT must be an address like https://store.example.org:9000.")
    if given.get("ADDRESSING", "path") not in ("path", "virtual"):
        raise ImproperlyConfigured(f"{PREFIX}ADDRESSING must be path or virtual.")


def _named(names: set[str]) -> str:
    return ", ".join(f"{PREFIX}{name}" for name in sorted(names))


def _bucket(given: Mapping[str, str], place: str) -> dict[str, Any]:
    from botocore.config import Config  # slow to load, and needed by nobody whose uploads lie in a folder

    config = Config(
        signature_version="s3v4",
        s3={"addressing_style": given.get("ADDRESSING", "path")},
        connect_timeout=CONNECT_WITHIN,
        read_timeout=ANSWER_WITHIN,
        retries={"total_max_attempts": 2},
        # Not every compatible store knows the checksums that clients have begun to add.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    options = {
        "bucket_name": given["BUCKET"],
        "endpoint_url": given.get("ENDPOINT"),
        "region_name": given.get("REGION", "us-east-1"),
        "access_key": given.get("KEY"),
        "secret_key": given.get("SECRET"),
        "location": f"{place}/",
        "file_overwrite": False,
        "default_acl": None,  # the bucket is private, and so is all that is in it
        "max_memory_size": IN_MEMORY,
        "client_config": config,
    }
    return {"BACKEND": "home.files.object_store.ObjectStore", "OPTIONS": options}
