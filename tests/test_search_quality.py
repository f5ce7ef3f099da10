"""How much the search finds of what it should, on notices and names that it was not written with."""

from __future__ import annotations

from collections import defaultdict
from statistics import mean

from search.pages import Answer, answer
from tests.search_corpus import EN, ZH, Corpus, Judged, locales

FIRST = 20  # results that somebody looks at
RECALL = {ZH: 0.96, EN: 0.98}
PRECISION = MRR = 0.93


def measured(query: Judged, found: Answer) -> dict[str, float | None]:
    """Recall among the first results, related ones included; precision of the main list; where the first answer is."""
    main = [one.pk for one in found.found]
    shown = (main + [one.pk for one in found.related])[:FIRST]
    best = min(FIRST, len(query.answers))
    ranks = [rank for rank, pk in enumerate(shown, 1) if pk in query.answers]
    return {
        "recall": len(ranks) / best,
        "precision": len(set(main) & query.answers) / len(main) if main else None,
        "mrr": 1 / ranks[0] if ranks else 0.0,
    }


def figures(is_held_out: bool, seed: int) -> dict[str, dict[str, dict[str, float]]]:
    """The means by language and kind of query; "all" for all kinds."""
    known = locales()
    rows = defaultdict(lambda: defaultdict(list))
    for query in Corpus(seed, is_held_out).queries(each=6):
        row = measured(query, answer(query.text, known[query.language]))
        for name in (query.kind, "all"):
            rows[query.language][name].append(row)
    return {
        language: {
            kind: {
                name: mean([row[name] for row in some if row[name] is not None] or [1.0])
                for name in ("recall", "precision", "mrr")
            }
            for kind, some in kinds.items()
        }
        for language, kinds in rows.items()
    }


def test_the_search_finds_what_it_should():
    for language, kinds in figures(is_held_out=True, seed=20230901).items():
        own = kinds["all"]
        assert own["recall"] >= RECALL[language], kinds
        assert own["precision"] >= PRECISION, kinds
        assert own["mrr"] >= MRR, kinds
