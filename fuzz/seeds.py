"""Writes the texts that fuzzing begins from: the cases of the tests, each text of the bad ones, and the fixtures' files."""

import hashlib
import pathlib
import sys
import tomllib

TESTS = pathlib.Path(__file__).resolve().parent.parent / "tests"
LONGEST = 8192


def strings(value):
    """Every text within what a TOML file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def texts():
    for folder in ["cases", "sites", "cmd", "gold"]:
        for path in sorted((TESTS / folder).rglob("*")):
            if path.suffix in (".md", ".toml", ".txt") and path.is_file():
                yield path.read_text(errors="replace")
    for path in sorted((TESTS / "bad").glob("*.toml")):
        yield from strings(tomllib.loads(path.read_text()))


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts():
        data = text.encode()[:LONGEST].decode(errors="ignore").encode()
        if len(data) > 3:
            (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


if __name__ == "__main__":
    main()
