"""Takes the raster steps of about 90 m out of GSHHG's lines, within its accuracy."""
from math import dist

from shapely.geometry import LineString

HAIRPIN = 0.004  # degrees: a reversal shorter than this is an error of the digitising


def towards(a, b, reach):
    """The point `reach` from a on the way to b, at most half way."""
    length = dist(a, b)
    t = min(0.5, reach / length) if length else 0
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def rounded(points, reach):
    """Each corner cut off at `reach` (degrees) from its tip, the ends kept; a ring is cut all around."""
    ring = len(points) > 3 and points[0] == points[-1]
    out = [] if ring else [points[0]]
    for i in range(0 if ring else 1, len(points) - 1):
        before = points[i - 1] if i else points[-2]
        out += [towards(points[i], before, reach), towards(points[i], points[i + 1], reach)]
    return out + [out[0] if ring else points[-1]]


def turns_back(a, b, c):
    (ux, uy), (vx, vy) = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    return min(dist(a, b), dist(b, c)) < HAIRPIN and ux * vx + uy * vy < -0.5 * dist(a, b) * dist(b, c)


def without_hairpins(line):
    """The line without points where it turns back on itself."""
    points = list(line.coords)
    while True:
        kept = [p for i, p in enumerate(points) if i in (0, len(points) - 1) or not turns_back(points[i - 1], p, points[i + 1])]
        if len(kept) == len(points):
            return LineString(kept)
        points = kept
