"""Writes the gazetteer's data files from the published tables and our own lists. Called by `run`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from countries import countries
from names import names
from outline import HEIGHT, WIDTH, Atlas, outline, point
from places import places
from regions import region_names, regions
from sources import LANGUAGES, Sources
from text import own, straight, write


def main(work, out):
    sources = Sources(work)
    rows = countries(sources)
    atlas = Atlas(sources.atlas)
    header = ["id", "m49", "kind", "region", "sub-region", "slug", "x", "y", *LANGUAGES, "formal", "note"]
    write(out / "countries.tsv", header, (country(row, point(atlas, row)) for row in rows))
    all_names = names(sources, rows)
    write(out / "names.tsv", ["name", "kind", "until", "ids", "what else it may mean"], all_names)
    all_regions = regions(sources)
    write(out / "regions.tsv", ["slug", "m49", "level", "name", "parent", *list(LANGUAGES)[1:]], all_regions)
    words = region_names(all_regions)
    write(out / "region-names.tsv", ["name", "slug", "form"], words)
    taken = {row[0] for row in [*all_names, *words]} | languages(sources)
    cities = places(sources, rows, taken)
    write(out / "places.tsv", ["id", "name", "country", "doubt", "other spellings"], cities)
    notes = sorted(own("notes-translated.tsv"))
    assert {row[0] for row in notes} == {row["id"] for row in rows if row["note"]}, "each note in every language"
    write(out / "notes.tsv", ["id", *list(LANGUAGES)[1:]], notes)
    write(out / "see.tsv", ["name", "ids"], sorted(own("see.tsv")))
    write(out / "misleading.txt", ["phrase"], sorted(own("misleading.txt")))
    write(out / "languages.txt", ["language"], sorted([name] for name in languages(sources)))
    path = outline(atlas)
    write(out / "outline.tsv", ["width", "height", "path"], [(WIDTH, HEIGHT, path)])
    print(f"{len(rows)} countries and areas; {len(cities)} places; an outline of {len(path)} characters")


def country(row, spot):
    x, y = spot or ("", "")
    cells = [row[key] for key in ("id", "m49", "kind", "region", "sub_region", "slug")]
    return [*cells, x, y, *(row[tag] for tag in LANGUAGES), row["formal"], row["note"]]


def languages(sources):
    """Languages that people speak, by their plain names: no scripts, no variants, no bracketed remarks."""
    names = {straight(name) for key, name in sources.languages.items() if len(key) in (2, 3)}
    names |= {name for (name,) in own("languages.txt")}
    return {name for name in names if name.isalpha() and name[0].isupper()}


main(Path(sys.argv[1]), Path(sys.argv[2]))
