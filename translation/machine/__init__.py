"""Drafts by a machine. Off unless the environment names a service; nothing of it is public before a person saved it."""
