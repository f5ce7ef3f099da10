def current_glossary():
    return None


def glossary_version() -> str:
    return ""
