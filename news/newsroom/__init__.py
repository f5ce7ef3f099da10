"""The newsroom: what press staff and editors look at first in the morning."""
