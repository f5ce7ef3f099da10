"""Media in a private bucket of an S3-compatible object store, which no reader ever talks to.

A file keeps its address of the site, where the site asks who may have it (`cqc_site.uploads`). It is then sent through
the web server, which fetches it by a signed address of a minute's life, or by this process. So readers' browsers ask
no third party, no signed address can be passed on, and a page that is taken down takes its files with it at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urljoin, urlsplit

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from home.files.errors import StoreDoesNotAnswer

SIGNED_SECONDS = 60  # the web server uses the address at once; a clock may be a little off


def _with_file_errors(asked: Callable) -> Callable:
    """The method of the storage, with the errors that a folder would raise."""

    @wraps(asked)
    def told(*args, **kwargs):
        try:
            return asked(*args, **kwargs)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
                raise FileNotFoundError(f"Not in the object store: {args[1:]}") from error
            raise StoreDoesNotAnswer(str(error)) from error
        except BotoCoreError as error:
            raise StoreDoesNotAnswer(str(error)) from error

    return told


class ObjectStore(S3Storage):
    """A storage that behaves like a folder: same addresses, same errors; and knows the signed address of a file."""

    _open = _with_file_errors(S3Storage._open)
    _save = _with_file_errors(S3Storage._save)
    delete = _with_file_errors(S3Storage.delete)
    exists = _with_file_errors(S3Storage.exists)
    listdir = _with_file_errors(S3Storage.listdir)
    size = _with_file_errors(S3Storage.size)
    get_modified_time = _with_file_errors(S3Storage.get_modified_time)

    def url(self, name, *args, **kwargs) -> str:
        """The address of the site. Never one of the store."""
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name).lstrip("/"))

    def signed_path(self, name: str) -> str:
        """Path and query at which the store gives this one file to whoever asks within the next minute."""
        address = urlsplit(super().url(name, expire=SIGNED_SECONDS))
        return f"{address.path}?{address.query}"

    @_with_file_errors
    def make_bucket(self) -> bool:
        """Make the bucket if there is none; returns whether it was made."""
        client = self.connection.meta.client
        try:
            client.head_bucket(Bucket=self.bucket_name)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] != 404:
                raise
            elsewhere = not self.endpoint_url and self.region_name != "us-east-1"  # Amazon wants to be told the region
            place = {"CreateBucketConfiguration": {"LocationConstraint": self.region_name}} if elsewhere else {}
            client.create_bucket(Bucket=self.bucket_name, **place)
            return True
        return False
