"""Cities by name: the capitals and large cities of the published table, and the places that reports name besides."""

from collections import defaultdict

from text import own, plain, slug, straight, words

# In countries of many large cities only the larger ones are taken.
LARGE = 100_000
LARGER = dict.fromkeys("AU CA DE ES FR GB ID IR IT JP KR MX PH PL RU TR UA".split(), 250_000)
LARGER |= dict.fromkeys("BR CN IN US".split(), 500_000)
# A name is shared if another city of another country has it that is not much smaller; beside a place of our own list, one
# that is larger.
RIVAL = 50_000
TIMES = {True: 1, False: 20}
# For a place of our own list that the table does not have.
USUAL = 500_000


def places(sources, countries, taken):
    """Rows of id, name, country, what makes it doubtful, and other spellings."""
    codes = {row["alpha2"]: row["id"] for row in countries if row["alpha2"] and row["id"].isupper()}
    left_out = {name for (name,) in own("not-places.txt")} | taken
    common = {name for row in own("place-words.txt") for name in row[0].split(";")}
    cities = [
        (straight(city["name"]), codes[city["countrycode"]], city["population"], city["countrycode"])
        for city in sources.cities()
        if city["countrycode"] in codes
    ]
    namesakes = defaultdict(list)
    for name, country, people, _ in cities:
        namesakes[key(name)].append((people, country))
    found = {}
    for country, cell in own("places.tsv"):
        for group in words(cell):
            name, *others = [straight(part) for part in group.split(" = ")]
            people = max((p for n in (name, *others) for p, c in namesakes[key(n)] if c == country), default=USUAL)
            found[key(name), country] = (name, people, others, True)
    spelt = {(key(other), country) for (_, country), entry in found.items() for other in entry[2]}
    for name, country, people, code in sorted(cities, key=lambda city: -city[2]):
        known = (key(name), country) in found or (key(name), country) in spelt
        if people >= LARGER.get(code, LARGE) and not known:
            found[key(name), country] = (name, people, [], False)
    found = {at: entry for at, entry in found.items() if entry[0] not in left_out}
    rivals(found, namesakes)
    overshadowed(found)
    return rows(found, common)


def rivals(found, namesakes):
    """Adds the cities that a name may mean besides, if they are not much smaller."""
    for (name, country), (printed, people, _, ours) in list(found.items()):
        for other, its_country in namesakes[name]:
            near = other >= RIVAL and other * TIMES[ours] >= people
            if its_country != country and near and (name, its_country) not in found:
                found[name, its_country] = (printed, other, [], False)


def overshadowed(found):
    """Leaves out the cities that nobody means by a name, since another that bears it is so much larger."""
    leaders = {}
    for (name, _), (_, people, _, ours) in found.items():
        leaders[name] = max(leaders.get(name, (0, False)), (people, ours))
    for (name, country), (_, people, _, ours) in list(found.items()):
        leader, known = leaders[name]
        if not ours and people < leader and people * TIMES[known] < leader:
            del found[name, country]


def rows(found, common):
    shared = defaultdict(set)
    for (name, country), (_, _, others, _) in found.items():
        for spelling in {name, *map(key, others)}:
            shared[spelling].add(country)
    ids, made = set(), []
    ours_first = sorted(found.items(), key=lambda item: (not item[1][3], -item[1][1], item[0]))
    for (name, country), (printed, _, others, _) in ours_first:
        id = slug(printed) if slug(printed) not in ids else f"{slug(printed)}-{country.lower()}"
        assert id not in ids, id
        ids.add(id)
        spellings = sorted({*others, *(plain(each) for each in (printed, *others))} - {printed})
        doubt = "word" if common & {printed, *spellings} else "shared" if len(shared[name]) > 1 else ""
        made.append((id, printed, country, doubt, ";".join(spellings)))
    return sorted(made)


def key(name):
    return plain(name).lower().replace("-", " ")
