def remember_page(*args, **kwargs):
    pass


def forget_page(*args, **kwargs):
    pass
