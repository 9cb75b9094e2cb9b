"""One row for each country or area: codes, kind, region and names in six languages."""

from text import own, slug, straight, un_order

from sources import LANGUAGES

OBSERVERS = ("VAT", "PSE")
# Associated States that the United Nations lists by name and that are no Members.
NOT_MEMBERS = ("COK", "NIU")
# What M49 does not place in any region stands for itself.
ALONE = {"ATA": "Antarctica"}


def countries(sources):
    m49 = {row["iso3166"]: row for row in sources.m49 if "iso3166" in row}
    added = {row[0]: row for row in own("added.tsv")}
    rows = []
    for source in sources.table:
        code = source["ISO 3166-1 Alpha 3-Codes"]
        if len(code) == 3 and code not in added:
            rows.append(from_table(code, source, m49[code]))
    rows.extend(from_own(row) for row in added.values())
    for code, column, text in own("corrections.tsv"):
        (row,) = (row for row in rows if row["id"] == code)
        assert row[column] != text, f"{code} {column}: the correction is no longer needed"
        row[column] = text
    rows.sort(key=lambda row: un_order(row["en"]))
    return rows


def from_table(code, source, m49):
    number = source["m49 numerical code"].zfill(3)
    assert number == m49["code"], (code, number, m49)
    listed = source["Appears in UNTERM list"] == "Y"
    member = listed and code not in OBSERVERS and code not in NOT_MEMBERS
    row = {
        "id": code,
        "m49": number,
        "kind": "member" if member else "observer" if code in OBSERVERS else "area",
        "region": source["Region Name"] or ALONE[code],
        "sub_region": source["Sub-region Name"],
        "formal": straight(source["English Formal"]).removeprefix("the ") if listed else "",
        "note": "",
        "alpha2": source["ISO 3166-1 Alpha 2-Codes"],
        "position": (source["Longitude"], source["Latitude"]),
    }
    for tag, language in LANGUAGES.items():
        short = source[f"{language} Short"] if listed else source[f"M49 {language}"]
        assert short, (code, language)
        row[tag] = straight(short)
    row["slug"] = slug(row["en"])
    return row


def from_own(cells):
    keys = ["id", "m49", "kind", "region", "sub_region", *LANGUAGES, "formal", "note"]
    row = dict(zip(keys, cells + [""] * len(keys), strict=False))
    row |= {"alpha2": "TW" if row["id"] == "TWN" else "XK" if row["id"] == "kosovo" else "", "position": POSITIONS[row["id"]]}
    row["slug"] = slug(row["en"])
    return row


# Where the atlas has no shape of its own.
POSITIONS = {"TWN": ("121", "23.7"), "sark": ("-2.36", "49.43"), "kosovo": ("20.9", "42.6")}
