"""Releases with known fields, and the ways in which programs and sites set them, for the tests of the import."""
