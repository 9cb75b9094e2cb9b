"""Subsets Source Serif 4 to the letters and weights that the theme uses, and gives the subset a name of its own.

The licence reserves the name "Source", so no modified version may carry it: family, full and PostScript names are
replaced; copyright and licence stay as they are, as the licence asks.

    fonts.py UNPACKED_PACKAGE OUTPUT_FOLDER
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Rapporteur Serif"

# The theme sets 400 for text, 560 and 600 for heads.
WEIGHTS = {"wght": (400, 400, 650)}

# Printable Latin, and the signs that reports and the interface print.
LATIN = [*range(0x20, 0x7F), *range(0xC0, 0x100)]
LATIN += [ord(sign) for sign in "\u00a0¡£§©ª«\u00ad°±²³·¹º»¿Œœı–—‘’‚“”„•…′″‹›€−"]

# Names of people, places and bodies: a file of its own, fetched only by a page that has one of these letters.
ACCENTS = [*range(0x100, 0x12C), *range(0x12E, 0x131), *range(0x134, 0x152), *range(0x154, 0x166), *range(0x168, 0x180), 0x0218, 0x0219, 0x021A, 0x021B, 0x1E9E]

FACES = [
    ("latin-wght-normal", LATIN, "roman", "Regular"),
    ("latin-wght-italic", LATIN, "italic", "Italic"),
    ("latin-ext-wght-normal", ACCENTS, "accents", "Accents"),
]

# What running text needs; no alternates.
FEATURES = ["kern", "liga"]


def rename(font: TTFont, style: str) -> None:
    """Puts our family name where the reserved one stood, and drops the names that nothing points at."""
    names = font["name"]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    ours = {1: FAMILY, 2: "Regular", 3: postscript, 4: f"{FAMILY} {style}", 6: postscript}
    kept = {0, 5, 13, 14}
    names.names = [name for name in names.names if name.nameID in kept or name.nameID in ours or name.nameID > 255]
    for number, text in ours.items():
        names.setName(text, number, 3, 1, 0x409)
    for name in names.names:
        if name.nameID not in (0, 13, 14) and "Source" in name.toUnicode():
            raise SystemExit(f"the reserved name is left in name {name.nameID}")


def make(source: Path, letters: list[int], style: str, target: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    instancer.instantiateVariableFont(font, WEIGHTS, inplace=True)
    # The design's own axis names are not used, and one of them carries no meaning without its siblings.
    if "STAT" in font:
        del font["STAT"]
    options = subset.Options(layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=["*"])
    options.flavor = "woff2"
    chooser = subset.Subsetter(options)
    chooser.populate(unicodes=letters)
    chooser.subset(font)
    rename(font, style)
    missing = [f"U+{letter:04X}" for letter in letters if letter not in font.getBestCmap()]
    subset.save_font(font, str(target), options)
    print(f"{target.name}: {target.stat().st_size} bytes, {len(font.getBestCmap())} letters; not in the font: {' '.join(missing) or 'none'}")


def licence(source: Path, target: Path) -> None:
    """The package's licence, under the copyright line that the font itself carries."""
    notice = TTFont(source / "files" / "source-serif-4-latin-wght-normal.woff2")["name"].getDebugName(0)
    text = (source / "LICENSE").read_text(encoding="utf-8")
    text = text[text.index("This Font Software is licensed"):]
    change = f"This subset is a modified version and is therefore named {FAMILY}."
    target.write_text(f"{notice}\n{change}\n\n{text}", encoding="utf-8")


def main() -> None:
    package, target = Path(sys.argv[1]), Path(sys.argv[2])
    for name, letters, what, style in FACES:
        make(package / "files" / f"source-serif-4-{name}.woff2", letters, style, target / f"rapporteur-serif-{what}.woff2")
    licence(package, target / "OFL.txt")


main()
