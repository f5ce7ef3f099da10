"""The numbers of the business scope in Chinese writing."""

_DIGITS = "零一二三四五六七八九"


def chinese_numeral(number: int) -> str:
    """A number from 1 to 99 in Chinese: 1 → 一, 11 → 十一, 20 → 二十. Raises ValueError outside that range."""
    if not 1 <= number <= 99:
        raise ValueError(f"no short Chinese numeral for {number}")
    tens, ones = divmod(number, 10)
    leading = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return leading + (_DIGITS[ones] if ones else "")


def item_number(number: int, language: str) -> str:
    """The number of an item: （十一） in Chinese, 11 in English."""
    return f"（{chinese_numeral(number)}）" if language == "zh-hans" else str(number)
