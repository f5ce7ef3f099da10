def remember_page(*args, **kwargs):
    pass


def forget_page(*args, **kwargs):
    pass


def exact(sources, locale):
    return {}


def suggestions(source, locale, limit=5):
    return []
