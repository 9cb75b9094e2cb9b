"""Small rules of spelling and of files that every table shares."""

import csv
import re
import unicodedata
from pathlib import Path

OWN = Path(__file__).parent / "own"


def own(name):
    """The rows of one of our own lists, without comments."""
    for line in (OWN / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def words(cell):
    return [word.strip() for word in cell.split(";") if word.strip()]


def straight(text):
    """Composed letters, straight apostrophes, single spaces: the one spelling that is stored."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def plain(text):
    """Without the signs on letters."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", plain(text).lower().replace("'", "")).strip("-")


def un_order(text):
    """The order of lists of the United Nations in English: word by word, signs on letters ignored."""
    return re.sub(r"[^a-z0-9 ]+", " ", plain(text).lower().replace("'", "")).split()


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("# " + "\t".join(header) + "\n")
        for row in rows:
            cells = ["" if cell is None else str(cell) for cell in row]
            assert not any("\t" in cell or "\n" in cell for cell in cells), row
            file.write("\t".join(cells) + "\n")


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
