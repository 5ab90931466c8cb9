#!/usr/bin/env python3
"""Writes sources/gshhg.topo.json: land, lakes and rivers of GSHHG 2.3.7 around Vietnam.

Run rarely; the output is committed. Needs the Debian packages
`gmt gmt-gshhg-full gmt-gshhg-low python3-shapely` and nothing from npm:

    apt-get install --no-install-recommends gmt gmt-gshhg-full gmt-gshhg-low python3-shapely
    /usr/bin/python3 tiles/extract-gshhg.py

Frame, shift and tolerances (all in degrees, WGS 84) come from regions.json.
"""
import json
import subprocess
from pathlib import Path
from tempfile import gettempdir

from shapely.affinity import translate
from shapely.geometry import LineString, Point, box
from shapely.ops import linemerge, polygonize, unary_union

from centrelines import centreline, skeleton
from smooth import rounded, without_hairpins
from topology import Topology

HERE = Path(__file__).resolve().parent
CONFIG = json.loads((HERE / "regions.json").read_text("utf-8"))["extract"]
FRAME = CONFIG["frame"]
ROUNDS = 2
RIVERS = json.loads((HERE / "sources" / "rivers.json").read_text("utf-8"))


def gmt(module, *args, stdin=None):
    run = subprocess.run(["gmt", module, *args], input=stdin, cwd=gettempdir(), capture_output=True, text=True, check=True)
    return run.stdout


def region(frame):
    w, s, e, n = frame
    return f"-R{w}/{e}/{s}/{n}"


def unshifted(shape):
    """A shape of the map, moved to where GSHHG has it."""
    return translate(shape, -CONFIG["shift"][0], -CONFIG["shift"][1])


def dump(*args, frame=FRAME, resolution="f"):
    """(level, LineString) of every piece that `gmt coast -M` writes."""
    level, points, found = 0, [], []
    text = gmt("coast", region(frame), f"-D{resolution}", "-M", *args) + ">"
    for line in text.splitlines():
        if not line.startswith(">"):
            x, y = line.split()[:2]
            points.append((round(float(x), 6), round(float(y), 6)))
            continue
        points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        if len(points) > 1:
            found.append((level, LineString(points)))
        points = []
        level = int(line.rsplit("Level", 1)[1]) if "Level" in line else 0
    return found


def area_at(x, y):
    for area in CONFIG["detail"]:
        w, s, e, n = area["bbox"]
        if w <= x <= e and s <= y <= n:
            return area
    return CONFIG


def thin(line):
    """Simplifies a line, each stretch by the tolerance of the area it runs through."""
    out, start = [], 0
    points = list(line.coords)
    while start < len(points) - 1:
        area, end = area_at(*points[start]), start + 1
        while end < len(points) - 1 and area_at(*points[end]) is area:
            end += 1
        stretch = list(LineString(points[start : end + 1]).simplify(area["tolerance"]).coords)
        for _ in range(ROUNDS if "rounding" in area else 0):
            stretch = rounded(stretch, area["rounding"])
        out = out[:-1] + stretch
        start = end
    return LineString(out)


def merged(lines):
    joined = linemerge(lines)
    return [joined] if joined.geom_type == "LineString" else list(joined.geoms)


def of_kind(points, mask, *args, resolution="f"):
    """Indexes of the points that lie in the wanted kind of area, by GMT's own test."""
    table = "".join(f"{p.x:.7f} {p.y:.7f} {i}\n" for i, p in enumerate(points))
    kept = gmt("select", f"-D{resolution}", f"-N{mask}", *args, stdin=table)
    return {int(float(line.split()[2])) for line in kept.splitlines()}


def faces(levels):
    """The plane cut by shore lines and the frame: (polygon, point inside)."""
    lines = []
    for level in levels:
        lines += [thin(line) for line in merged([piece for _, piece in dump(f"-W{level}/1p", "-A0")])]
    frame = box(*FRAME).exterior
    net = unary_union(lines + [frame])
    found = [face for face in polygonize(net) if face.area > 1e-9]
    return found, [face.representative_point() for face in found]


def shores():
    """(land, sea): the land's polygons, the sea as one shape."""
    found, points = faces([1])
    dry = of_kind(points, "s/k/k/k/k")
    return [found[i] for i in sorted(dry)], unary_union([f for i, f in enumerate(found) if i not in dry])


def bridges():
    """The short stretches of real rivers that the data leaves open, drawn in rivers.json."""
    return unary_union([unshifted(LineString(b["line"]).buffer(b["width"] / 2)) for b in RIVERS["bridges"]])


def bridged(area, links):
    """The river joined with the stretches that touch it."""
    touching = [link for link in links.geoms if link.intersects(area)]
    return unary_union([area, *touching])


def is_river(lake, rivers):
    return any(lake.intersection(line).length > 0.02 for line in rivers)


def lakes():
    """(kind, polygon): `river` where a double-lined river of the river set runs along it."""
    found, points = faces([2, 3, 4])
    wet = of_kind(points, "s/s/k/s/k")
    banks = [line for _, line in dump("-I0/1p")]
    kinds = [("river" if is_river(found[i], banks) else "lake", found[i]) for i in sorted(wet)]
    links = bridges()
    return [(kind, bridged(area, links) if kind == "river" else area) for kind, area in kinds]


def named_centrelines(water, sea):
    """(name, LineString) of the rivers that are drawn as areas."""
    window = unshifted(box(104.4, 9.3, 107.0, 12.7))
    around = unary_union([area for kind, area in water if kind == "river"] + [sea.intersection(unshifted(box(105.7, 9.3, 107.0, 10.6)))])
    graph = skeleton(around.intersection(window))
    dx, dy = CONFIG["shift"]
    for river in RIVERS["centrelines"]:
        yield river["name"], centreline(graph, [(x - dx, y - dy) for x, y in river["through"]])


def single_rivers():
    """(level, LineString) of the rivers without an area; small ones (10) only where no other runs."""
    by_level = {}
    for level in range(1, 11):
        for shown, piece in dump(f"-I{level}/1p"):
            by_level.setdefault(shown, []).append(piece)
    larger = unary_union([line for level, lines in by_level.items() if level < 10 for line in lines]).buffer(0.01)
    for level in sorted(by_level):
        for line in merged(by_level[level]):
            alone = line.difference(larger) if level == 10 else line
            for piece in getattr(alone, "geoms", [alone]):
                if piece.geom_type == "LineString" and piece.length > 0.02:
                    yield level, thin(piece)


def river_lines(water, sea):
    """(properties, LineString); level 0 is the middle of a river that is also drawn as an area."""
    for name, line in named_centrelines(water, sea):
        yield {"level": 0, "name": name}, line
    areas = unary_union([area for kind, area in water if kind == "river"]).buffer(0.004)
    dx, dy = CONFIG["shift"]
    for level, line in single_rivers():
        known = [r for r in RIVERS["lines"] if line.distance(Point(r["near"][0] - dx, r["near"][1] - dy)) < 0.03]
        if line.intersection(areas).length < 0.6 * line.length:
            yield {"level": level, **{k: known[0][k] for k in ("kind", "name") if known}}, line


def land_borders(land):
    """Borders of states on the mainland only: the set also holds lines at sea, which are left out."""
    mainland = unary_union([p for p in land if p.area > 1])
    for line in merged([piece for _, piece in dump("-N1/1p")]):
        cut = thin(without_hairpins(line)).intersection(mainland)
        yield from (p for p in getattr(cut, "geoms", [cut]) if p.geom_type == "LineString" and p.length > 0.02)


def world_lakes():
    """Lakes of the world above 2,500 km², coarse, for the zooms below the detail."""
    frame = [-180, -60, 180, 80]
    lines = [line for _, line in dump("-W2/1p", "-A2500+l", frame=frame, resolution="i")]
    found = [face for face in polygonize(merged(lines)) if face.area > 0.05]
    wet = of_kind([f.representative_point() for f in found], "s/s/k/s/k", resolution="i")
    return [found[i].simplify(0.01) for i in sorted(wet)]


def main():
    topology, shift = Topology(), CONFIG["shift"]
    land, sea = shores()
    water = lakes()
    objects = {
        "land": [g for p in land for g in topology.polygon(p, shift)],
        "lakes": [g for kind, p in water for g in topology.polygon(p, shift, kind=kind)],
        "rivers": [g for about, line in river_lines(water, sea) for g in topology.line(line, shift, **about)],
        "world_lakes": [g for p in world_lakes() for g in topology.polygon(p, (0, 0))],
        "borders": [g for line in land_borders(land) for g in topology.line(line, shift)],
    }
    topology.write(HERE / "sources" / "gshhg.topo.json", objects)
    print({name: len(items) for name, items in objects.items()}, sum(map(len, topology.arcs)), "points")


if __name__ == "__main__":
    main()
