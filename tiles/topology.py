"""TopoJSON output of the two extraction scripts."""
import json

UNIT = 1e-4  # degrees per integer of the output, about 11 m
MIN_RING = 4


class Topology:
    """TopoJSON without shared arcs: integers of UNIT, delta-coded."""

    def __init__(self):
        self.arcs = []

    def arc(self, coords, shift):
        out, last = [], (0, 0)
        for x, y in coords:
            point = (round((x + shift[0]) / UNIT), round((y + shift[1]) / UNIT))
            if out and point == last:
                continue
            out.append([point[0] - last[0], point[1] - last[1]] if out else list(point))
            last = point
        return out

    def add(self, coords, shift):
        self.arcs.append(self.arc(coords, shift))
        return len(self.arcs) - 1

    def polygon(self, polygon, shift, **properties):
        rings = [polygon.exterior, *polygon.interiors]
        kept = [r for r in rings if len(self.arc(r.coords, shift)) >= MIN_RING]
        if not kept or kept[0] is not rings[0]:
            return []
        return [{"type": "Polygon", "properties": properties, "arcs": [[self.add(r.coords, shift)] for r in kept]}]

    def line(self, line, shift, **properties):
        if len(self.arc(line.coords, shift)) < 2:
            return []
        return [{"type": "LineString", "properties": properties, "arcs": [self.add(line.coords, shift)]}]

    def point(self, point, **properties):
        at = [round(point.x / UNIT), round(point.y / UNIT)]
        return {"type": "Point", "properties": properties, "coordinates": at}

    def write(self, path, objects):
        collections = {k: {"type": "GeometryCollection", "geometries": v} for k, v in objects.items()}
        transform = {"scale": [UNIT, UNIT], "translate": [0, 0]}
        text = {"type": "Topology", "transform": transform, "objects": collections, "arcs": self.arcs}
        path.write_text(json.dumps(text, separators=(",", ":")) + "\n", "utf-8")
