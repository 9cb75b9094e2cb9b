"""A small report in two states: the second has pages that the first has not, and lacks some that it has."""

import pathlib
import shutil
import subprocess

REPORT = """[report]
title = "Buoys"
short_title = "Buoys"
kind = "Report"
body = "Harbour Commission"
date = "2021-05-01"
language = "en"
authors = ["The Harbour Commission"]

[words]
edition = "Unofficial annotated edition."
mention = "A mention means that the report names the country."
"""

CHAPTER = '+++\ntitle = "{title}"\n+++\n{number}. {text}\n'


def write(content: pathlib.Path, state: str) -> None:
    """Writes the content folder in its `old` or `new` state."""
    chapters = {
        "old": {"01-buoys": ("Buoys", "Iceland laid two buoys."), "02-lamps": ("Lamps", "Nothing was said of lamps.")},
        "new": {"01-buoys": ("Buoys", "Norway laid three buoys."), "03-bells": ("Bells", "Bells were hung in Oslo.")},
    }[state]
    (content / "chapters").mkdir(parents=True)
    (content / "report.toml").write_text(REPORT)
    for number, (name, (title, text)) in enumerate(chapters.items(), 1):
        page = CHAPTER.format(title=title, number=number, text=text)
        (content / "chapters" / f"{name}.md").write_text(page)
    # A file where the other state has a folder, each way round.
    files = content / "files"
    names = {"old": ["turned/inner.txt", "alone/only.txt"], "new": ["turned", "alone.txt"]}[state]
    for name in names:
        (files / name).parent.mkdir(parents=True, exist_ok=True)
        (files / name).write_text(f"{state} {name}\n")


def build(program: str, root: pathlib.Path) -> subprocess.CompletedProcess:
    """Builds without any fault."""
    return subprocess.run([program, "build", "-C", root], capture_output=True, text=True, check=False)


def replace(target: pathlib.Path, source: pathlib.Path) -> None:
    """Makes `target` a copy of the folder `source`, times and links kept. A mount point is emptied, not removed."""
    if target.exists():
        for entry in target.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
