"""How spans of days are written."""

from datetime import date

import pytest

from events.dates import date_range

FIRST, SECOND = date(2023, 9, 1), date(2023, 9, 2)


@pytest.mark.parametrize(
    ("start", "end", "chinese", "english"),
    [
        (FIRST, SECOND, "2023年9月1日至2日", "1–2 September 2023"),
        (date(2023, 8, 31), SECOND, "2023年8月31日至9月2日", "31 August – 2 September 2023"),
        (date(2023, 12, 31), date(2024, 1, 1), "2023年12月31日至2024年1月1日", "31 December 2023 – 1 January 2024"),
        (FIRST, FIRST, "2023年9月1日", "1 September 2023"),
        (FIRST, None, "2023年9月1日", "1 September 2023"),
    ],
)
def test_a_span_is_as_short_as_it_can_be_said(settings, start, end, chinese, english):
    from django.utils.translation import override

    for language, written in (("zh-hans", chinese), ("en", english)):
        with override(language):
            assert date_range(start, end, language) == written
