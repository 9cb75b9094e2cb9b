"""The regions of M49, those that reports name besides, their names in six languages, and the words for both."""

from text import own, slug, straight, words

LEVELS = {0: "world", 1: "region", 2: "sub-region", 3: "intermediate"}


def regions(sources):
    levels = {row["code"]: row for row in sources.m49 if row["type"] in LEVELS}
    rows = [
        (slug(row["name"]), row["code"], LEVELS[row["type"]], straight(row["name"]), parent(row, levels))
        for row in levels.values()
        if row["type"] != 0
    ]
    known = {row[0] for row in rows}
    rows += [(key, "", "other", name, "") for key, name, *_ in own("regions.tsv") if key not in known]
    translated = {key: names for key, *names in own("regions-translated.tsv")}
    assert len({row[0] for row in rows}) == len(rows)
    assert {row[0] for row in rows} == set(translated), "each region has its names in every language"
    return sorted((*row, *translated[row[0]]) for row in rows)


def parent(row, levels):
    above = levels[row["parent"]]
    return "" if above["type"] == 0 else slug(above["name"])


def region_names(rows):
    found = {name: (slug, "noun") for slug, _, _, name, *_ in rows}
    for key, name, *rest in own("regions.tsv"):
        assert any(row[0] == key and row[3] == name for row in rows), (key, name)
        nouns, _, adjectives = (rest[0] if rest else "").partition("|")
        for kind, cell in (("noun", nouns), ("adjective", adjectives)):
            for word in words(cell):
                assert found.setdefault(word, (key, kind)) == (key, kind), f"{word} has two regions"
    return [(name, *value) for name, value in sorted(found.items())]
