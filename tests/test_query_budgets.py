"""What a public page may ask of the database, on the demonstration content, once menu and footer are remembered."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import NewsReleasePage

RELEASE = "news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/"
CONGRESS = "conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
BUDGETS = {
    "": 12,
    "news/": 10,
    "news/2023/": 10,
    "news/category/congress/": 10,
    RELEASE: 10,
    "conference/": 8,
    CONGRESS: 14,
    CONGRESS + "agenda/": 10,
    CONGRESS + "agenda/?kind=forum": 10,
    CONGRESS + "agenda/closing-ceremony/": 10,
    CONGRESS + "programme/": 10,
    CONGRESS + "changes/": 10,
    CONGRESS + "changes/feed/": 8,
    CONGRESS + "calendar/": 8,
    CONGRESS + "fen-lun-tan/": 8,
    CONGRESS + "fen-lun-tan/zhi-liang-jiao-yu-fa-zhan-yu-zhan-wang/": 10,
    "association/": 12,
    "association/mission/": 8,
    "association/functions/": 8,
    "association/business-scope/": 8,
    "association/business-scope/?q=2023": 8,
    "association/posters/": 10,
    "contact/": 8,
}


def queries_of(client, path: str) -> int:
    """Queries of the second request; the first fills what is remembered until content changes."""
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize(("path", "budget"), BUDGETS.items())
def test_page_keeps_to_its_budget(client, prefix, path, budget):
    assert queries_of(client, prefix + path) <= budget


def add_releases(model_release, number: int) -> None:
    """Published copies of a release, each with its pictures."""
    parent = model_release.get_parent()
    for count in range(number):
        copy = NewsReleasePage(
            title=f"发布{count}",
            release_date=date(2024, 1, 1 + count % 28),
            summary="摘要",
            body=list(model_release.body.raw_data),
            category=model_release.category,
        )
        parent.add_child(instance=copy)


def test_a_longer_list_costs_no_more_queries(client, find):
    few = queries_of(client, "/news/category/quality-month/")
    release = find("本网介绍2023年全国“质量月”宣传画")
    add_releases(release, 50)
    assert queries_of(client, "/news/category/quality-month/") == few
    assert queries_of(client, "/news/") <= 10
