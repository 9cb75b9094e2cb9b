#!/usr/bin/env python3
"""Writes the project's report so many times over, as one report with rising numbers: for this tool, for Hugo, for
mdBook, and as bare files for the program that is the floor. The same call writes the same bytes.

usage: benches/grow.py CHAPTERS FOLDER

FOLDER gets ours/ (a whole project with registries, glossary, notes, events and the text to verify against; without the
editions that may be taken along, which the others have none of),
hugo/, mdbook/ and bare/. CHAPTERS is rounded up to whole copies of the report.
"""

import re
import shutil
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CONTENT = PROJECT / "content"


def roman(number):
    out = ""
    for value, sign in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        out += sign * (number // value)
        number %= value
    return out


class Chapter:
    """A file of chapters/: its path, level (1 for the highest), front matter as written, label, title and body."""

    def __init__(self, path):
        self.path = path.relative_to(CONTENT / "chapters")
        _, self.front, body = path.read_text().split("+++\n", 2)
        self.body = body.strip("\n")
        facts = tomllib.loads(self.front)
        self.label, self.title = facts["label"], facts["title"]
        parts = list(self.path.parts)
        self.is_folder = parts[-1] == "_index.md"
        self.level = len(parts) - (1 if self.is_folder else 0)


def reading_order(folder):
    files = sorted(folder.iterdir(), key=lambda entry: (entry.name != "_index.md", entry.name))
    for entry in files:
        if entry.is_dir():
            yield from reading_order(entry)
        else:
            yield Chapter(entry)


def shifted(text, by):
    """The text with its paragraphs, its footnotes and what refers to paragraphs numbered on."""
    paragraphs, notes = by
    text = re.sub(r"^(\d+)\. ", lambda m: f"{int(m[1]) + paragraphs}. ", text, flags=re.M)
    text = re.sub(r"\[\^(\d+)\]", lambda m: f"[^{int(m[1]) + notes}]", text)
    list_of = r"\bparas?\. \d+(?:(?:, | and |[-–])\d+)*"
    return re.sub(list_of, lambda m: re.sub(r"\d+", lambda n: str(int(n[0]) + paragraphs), m[0]), text)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def main(count, folder):
    chapters = list(reading_order(CONTENT / "chapters"))
    tops = sum(chapter.level == 1 for chapter in chapters)
    whole = "\n".join(chapter.body for chapter in chapters)
    step = (max(int(n) for n in re.findall(r"^(\d+)\. ", whole, flags=re.M)),
            max((int(n) for n in re.findall(r"\[\^(\d+)\]:", whole)), default=0))
    copies = -(-count // len(chapters))
    width = len(str(tops * copies))
    shutil.rmtree(folder, ignore_errors=True)
    source, summary, places = [], ["# Summary\n"], {}
    number = 0
    for copy in range(copies):
        by = (step[0] * copy, step[1] * copy)
        top, top_label = None, ""
        for chapter in chapters:
            number += 1
            if chapter.level == 1:
                at = tops * copy + sum(1 for other in chapters[:chapters.index(chapter)] if other.level == 1) + 1
                stem = re.sub(r"^\d+-", "", chapter.path.parts[0]).removesuffix(".md")
                top = f"{at:0{width}}-{stem}" + (f"-{copy + 1}" if copy else "")
                top_label = roman(at)
            inner = Path(*chapter.path.parts[1:])
            path = Path(top) / inner if len(chapter.path.parts) > 1 else Path(top + ".md")
            label = top_label if chapter.level == 1 else chapter.label
            front = re.sub(r"^label = .*$", f'label = "{label}"', chapter.front, flags=re.M)
            body = shifted(chapter.body, by)
            write(folder / "ours/content/chapters" / path, f"+++\n{front}+++\n\n{body}\n")
            source.append(f"{'#' * (chapter.level + 1)} {label}. {chapter.title}\n\n{body}\n")
            # The others get the same pages; folders are pages with pages below them there too.
            plain = Path(top) / inner if len(chapter.path.parts) > 1 else Path(top) / "_index.md"
            heading = f"{label}. {chapter.title}"
            write(folder / "hugo/content" / plain, f'+++\ntitle = "{heading}"\nweight = {number}\n+++\n\n{body}\n')
            write(folder / "bare" / f"{number:05}.md", f"# {heading}\n\n{body}\n")
            page = plain.with_name("index.md") if plain.name == "_index.md" else plain
            write(folder / "mdbook/src" / page, f"# {heading}\n\n{body}\n")
            summary.append(f"{'  ' * (chapter.level - 1)}- [{heading}]({page})")
    write(folder / "mdbook/src/SUMMARY.md", "\n".join(summary) + "\n")
    write(folder / "mdbook/book.toml", '[book]\ntitle = "Report"\nlanguage = "en"\n')
    for entry in sorted(CONTENT.iterdir()):
        if entry.name in ("chapters", "source"):
            continue
        target = folder / "ours/content" / entry.name
        shutil.copytree(entry, target) if entry.is_dir() else shutil.copy(entry, target)
    with open(folder / "ours/content/report.toml", "a") as settings:
        settings.write("\n[take_along]\none_file = false\nepub = false\nzip = false\noffline = false\n")
    if copies == 1:
        shutil.rmtree(folder / "ours/content/chapters")
        shutil.copytree(CONTENT / "chapters", folder / "ours/content/chapters")
        shutil.copytree(CONTENT / "source", folder / "ours/content/source")
    else:
        write(folder / "ours/content/source/report.md", "# Report\n\n" + "\n".join(source))
    hugo(folder / "hugo")


def hugo(folder):
    """A plain site: a list of all chapters, a page each with the whole text, the way on and back; minified."""
    write(folder / "hugo.toml", 'baseURL = "https://example.org/"\nlanguageCode = "en"\ntitle = "Report"\n'
          'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = false\n')
    base = ('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width">\n<title>{{ .Title }}</title>\n</head>\n<body>\n'
            '<header><nav><a href="{{ "/" | relURL }}">Report</a></nav></header>\n<main>{{ block "main" . }}{{ end }}</main>\n'
            '<footer><p>{{ .Site.Title }}</p></footer>\n</body>\n</html>\n')
    page = ('{{ define "main" }}<h1>{{ .Title }}</h1>\n{{ .Content }}\n<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">'
            '{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}\n')
    part = ('{{ define "main" }}<h1>{{ .Title }}</h1>\n{{ .Content }}\n<ol>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">'
            '{{ .Title }}</a></li>{{ end }}</ol>{{ end }}\n')
    for name, text in [("baseof", base), ("single", page), ("list", part), ("home", part)]:
        write(folder / f"layouts/_default/{name}.html" if name != "home" else folder / "layouts/index.html", text)


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    main(int(sys.argv[1]), Path(sys.argv[2]))
