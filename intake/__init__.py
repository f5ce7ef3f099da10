"""Reads Word, text and HTML files into neutral lines, and finds a news release in them.

Pure: no model, no request, no database, nothing fetched from anywhere. `read` takes the bytes of a file and promises a
`Document` or a `Refused` with a message for people; `recognise` finds the release in a document and promises that every
line of it ends somewhere: in a field, in the text, among the furniture of the page or among the unplaced.
"""

from intake.blocks import Document, Fate, Line, Picture
from intake.files import read
from intake.findings import Finding, Refused
from intake.recognition import recognise
from intake.release import Block, Release

__all__ = ["Block", "Document", "Fate", "Finding", "Line", "Picture", "Refused", "Release", "read", "recognise"]
