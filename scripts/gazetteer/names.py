"""Every English name by which a text may call a country, with the countries that it may mean."""

import re

from text import own, plain, straight, words

# The crate's words that nobody writes.
NOT_TAKEN = ("Vatican Citizen",)
KINDS = ("short", "formal", "former", "variant", "demonym")


def names(sources, countries):
    table = {}

    def add(name, kind, ids, until=""):
        name = straight(name)
        known = table.get(name)
        if known is None:
            table[name] = {"kind": kind, "ids": list(ids), "until": until}
        elif KINDS.index(known["kind"]) == KINDS.index(kind):
            known["ids"] += [id for id in ids if id not in known["ids"]]

    for row in countries:
        add(row["en"], "short", [row["id"]])
    for row in countries:
        if row["formal"]:
            add(row["formal"], "formal", [row["id"]])
    for name, until, ids in own("former.tsv"):
        add(name, "former", ids.split(), until)
    for id, cell in own("variants.tsv"):
        for name in words(cell):
            add(name, "variant", [id])
    for name, id in from_cldr(sources, countries):
        if name not in table:
            add(name, "variant", [id])
    for ids, cell in own("demonyms.tsv"):
        for word in words(cell):
            for form in forms(word):
                add(form, "demonym", ids.split())
    ours = set(table)
    for id, word in sources.demonyms():
        if word not in ours and word not in NOT_TAKEN:
            for form in forms(word):
                add(form, "demonym", [id])
    for name, entry in list(table.items()):
        for spelling in spellings(name):
            if spelling not in table:
                kind = "variant" if entry["kind"] in ("short", "formal") else entry["kind"]
                table[spelling] = {**entry, "kind": kind}
    mark(table)
    return [(name, e["kind"], e["until"], " ".join(e["ids"]), e.get("reason", "")) for name, e in sorted(table.items())]


def from_cldr(sources, countries):
    ids = {row["alpha2"]: row["id"] for row in countries if row["alpha2"]}
    for key, name in sources.territories.items():
        if key[:2] in ids and (len(key) == 2 or key[2] == "-"):
            yield straight(name), ids[key[:2]]


def forms(word):
    """The word and the plural of its people; words of others end in a sound that takes no s."""
    if word.startswith("+"):
        return [word[1:]]
    return [word, word + "s"] if re.search(r"(an|i|en)$", word) else [word]


def spellings(name):
    """The same name as other hands write it: with `St.`, with `and`, without signs, with a curly apostrophe."""
    found = {name}
    for change in (
        lambda text: re.sub(r"^Saint ", "St. ", text),
        lambda text: re.sub(r"^St\. ", "St ", text),
        lambda text: re.sub(r"^St\.? ", "Saint ", text),
        lambda text: text.replace(" & ", " and "),
        # A converter that broke the line after a hyphen leaves a space there.
        lambda text: re.sub(r"(?<=\w)-(?=\w)", "- ", text) if " " not in text else text,
        plain,
        lambda text: text.replace("'", "’"),
    ):
        found |= {change(text) for text in found}
    return sorted(found - {name})


def mark(table):
    """Says of each doubtful name what else it may mean; a name of several countries is doubtful by itself."""
    for name, reason, *ids in own("ambiguous.tsv"):
        if ids:
            table.setdefault(name, {"kind": "variant", "until": ""})
        assert name in table, f"ambiguous.tsv: {name} is no name"
        table[name]["reason"] = reason
        if ids:
            table[name]["ids"] = ids[0].split()
    for name, entry in table.items():
        one = table.get(name.removesuffix("s"), entry)
        if entry["kind"] == one["kind"] == "demonym" and one.get("reason") and entry["ids"] == one["ids"]:
            entry.setdefault("reason", one["reason"])
        if len(entry["ids"]) > 1 and not entry.get("reason"):
            assert entry["kind"] in ("former", "demonym"), (name, entry)
            entry["reason"] = "more than one country or area"
