"""What can go wrong with stored files, beside their not being there."""


class StoreDoesNotAnswer(OSError):
    """The object store cannot be reached, or refuses us: the file may be there all the same."""
