"""The open interface: live public pages of both languages as JSON, to read only.

Built from Wagtail's own API v3 (schemas, pagination, errors), without its routes: those also write, show drafts to
whoever holds a token, and list aliases.
"""
