"""The land of the world as one path, and a point for each country, in the Equal Earth projection.

The map is centred on 11 degrees east, so that its edge at 169 degrees west runs through the Bering Strait and the open
Pacific: what lies west of it is shifted by a full turn before it is projected, and Fiji, Tonga, Samoa and Kiribati
lie together. Antarctica is left out.
"""

from math import asin, cos, radians, sin, sqrt

from shapely import MultiPolygon, Point, Polygon, box, make_valid, unary_union
from shapely.ops import polylabel

CENTRE = 11
WIDTH = 2000
SOUTH = -56
# Where the largest island is not the one that readers look for: the Gilberts, the Malay Peninsula.
WITHIN = {"KIR": box(170, -5, 180, 5), "MYS": box(99, 0, 105, 8)}
# In units of the map: islands that are smaller are left out, and bends that are shorter are straightened.
SMALLEST = 4.5
TOLERANCE = 1.15


def equal_earth(longitude, latitude):
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    m = sqrt(3) / 2
    t = asin(m * sin(radians(latitude)))
    t2 = t * t
    t6 = t2 ** 3
    x = radians(longitude - CENTRE) * cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
    y = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
    return x, y


SCALE = WIDTH / (2 * equal_earth(CENTRE + 180, 0)[0])
TOP = equal_earth(0, 83.8)[1]
HEIGHT = round((TOP - equal_earth(0, SOUTH)[1]) * SCALE)


def project(longitude, latitude):
    x, y = equal_earth(longitude, latitude)
    return WIDTH / 2 + x * SCALE, (TOP - y) * SCALE


def shifted(longitude):
    return (longitude - (CENTRE - 180)) % 360 + CENTRE - 180


def unwound(points):
    """The ring without leaps from one end of the map to the other."""
    ring, turn = [], 0
    for x, y in points:
        if ring:
            leap = x + turn - ring[-1][0]
            turn += -360 if leap > 180 else 360 if leap < -180 else 0
        ring.append((x + turn, y))
    return ring


class Atlas:
    """Decodes the topology's arcs into polygons of degrees, each wholly on one side of the map's edge."""

    def __init__(self, topology):
        scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs = []
        for arc in topology["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
            self.arcs.append(points)
        self.countries = {}
        for geometry in topology["objects"]["countries"]["geometries"]:
            self.countries.setdefault(geometry["properties"].get("a3"), []).extend(self.polygons(geometry))

    def ring(self, indexes):
        points = []
        for index in indexes:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            points += arc[1:] if points else arc
        return unwound(points)

    def polygons(self, geometry):
        shapes = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"], [])
        for shape in shapes:
            rings = [self.ring(indexes) for indexes in shape]
            if len(rings[0]) < 4:
                continue
            # A ring belongs to the side on which most of it lies.
            middle = sum(x for x, _ in rings[0]) / len(rings[0])
            turn = shifted(middle) - middle
            rings = [[(x + turn, y) for x, y in ring] for ring in rings if len(ring) >= 4]
            yield from parts(make_valid(Polygon(rings[0], rings[1:])))


def parts(shape):
    if shape.geom_type == "Polygon":
        return [] if shape.is_empty else [shape]
    return [part for piece in getattr(shape, "geoms", []) for part in parts(piece)]


def projected(polygon):
    rings = [[project(*point) for point in ring.coords] for ring in (polygon.exterior, *polygon.interiors)]
    return make_valid(Polygon(rings[0], rings[1:]))


def outline(atlas):
    land = [p for code, shapes in atlas.countries.items() if code != "ATA" for p in shapes]
    # A hair's breadth joins what the atlas has cut at 180 degrees.
    joined = unary_union([p.buffer(0.0005, join_style="mitre") for p in land])
    whole = unary_union([projected(p) for p in parts(joined)])
    kept = []
    for polygon in parts(whole):
        if polygon.area >= SMALLEST:
            simple = polygon.simplify(TOLERANCE)
            kept += [(p.exterior, [i for i in p.interiors if Polygon(i).area >= 4 * SMALLEST]) for p in parts(simple)]
    rings = [ring for exterior, interiors in kept for ring in (exterior, *interiors)]
    found = sorted(filter(None, (whole_numbers(ring) for ring in rings)), key=lambda ring: (-len(ring), ring))
    return "".join(draw(ring) for ring in found)


def whole_numbers(ring):
    points = []
    for x, y in ring.coords:
        point = (round(x), round(y))
        if not points or points[-1] != point:
            points.append(point)
    points.pop()
    return points if len(points) >= 3 else None


def draw(points):
    (x, y), *rest = points
    text = f"M{x} {y}l" if y >= 0 else f"M{x}{y}l"
    first = True
    for nx, ny in rest:
        dx, dy = nx - x, ny - y
        text += ("" if first or dx < 0 else " ") + str(dx) + ("" if dy < 0 else " ") + str(dy)
        x, y, first = nx, ny, False
    return text + "z"


def point(atlas, row):
    """Inside the country's largest piece of land, as far from its shores as can be; else where the table puts it."""
    shapes = [projected(p) for p in atlas.countries.get("XKX" if row["id"] == "kosovo" else row["id"], [])
              if row["id"] not in WITHIN or WITHIN[row["id"]].contains(Point(p.representative_point()))]
    pieces = [piece for shape in shapes for piece in parts(shape)]
    if row["id"] == "ATA" or not pieces and not row["position"][0]:
        return None
    if not pieces:
        longitude, latitude = map(float, row["position"])
        x, y = project(shifted(longitude), latitude)
    else:
        largest = max(pieces, key=lambda piece: piece.area)
        spot = polylabel(largest, tolerance=max(0.05, sqrt(largest.area) / 100))
        x, y = spot.x, spot.y
    assert 0 <= round(x) <= WIDTH and 0 <= round(y) <= HEIGHT, (row["id"], x, y)
    return round(x), round(y)
