"""The middle line of a water area between two points, along its Voronoi skeleton."""
import heapq
from math import dist

from shapely.geometry import LineString, MultiPoint, Point
from shapely.ops import triangulate
from shapely.prepared import prep

SPACING = 0.0012  # degrees between the points that are set on the banks
NARROW = 0.002  # degrees; a channel as narrow as this costs twice its length


def bank_points(area):
    """Points along every ring of the area."""
    found = []
    for polygon in getattr(area, "geoms", [area]):
        for ring in [polygon.exterior, *polygon.interiors]:
            count = max(4, int(ring.length / SPACING))
            found += [ring.interpolate(i / count, normalized=True) for i in range(count)]
    return MultiPoint(found)


def circumcentre(a, b, c):
    """The point at equal distance from three points, None where they lie on a line."""
    bx, by, cx, cy = b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]
    d = 2 * (bx * cy - by * cx)
    if abs(d) < 1e-14:
        return None
    b2, c2 = bx * bx + by * by, cx * cx + cy * cy
    return (a[0] + (cy * b2 - by * c2) / d, a[1] + (bx * c2 - cx * b2) / d)


def skeleton(area):
    """Graph of the area's middle, node → [(neighbour, cost)]: the Voronoi vertices that lie in the water."""
    inside = prep(area)
    sides = {}
    for triangle in triangulate(bank_points(area)):
        corners = list(triangle.exterior.coords)[:3]
        centre = circumcentre(*corners)
        if centre is None or not inside.contains(Point(centre)):
            continue
        for i in range(3):
            side = tuple(sorted((corners[i], corners[(i + 1) % 3])))
            sides.setdefault(side, []).append(centre)
    graph = {}
    for (a, b), centres in sides.items():
        if len(centres) == 2 and centres[0] != centres[1]:
            one, other = centres
            cost = dist(one, other) * (1 + NARROW / max(dist(a, b), 1e-6))
            graph.setdefault(one, []).append((other, cost))
            graph.setdefault(other, []).append((one, cost))
    return graph


def nearest(graph, point):
    return min(graph, key=lambda node: dist(node, point))


def shortest(graph, start, goal):
    queue, seen = [(0.0, start, None)], {}
    while queue:
        cost, node, before = heapq.heappop(queue)
        if node in seen:
            continue
        seen[node] = before
        if node == goal:
            break
        for neighbour, length in graph[node]:
            if neighbour not in seen:
                heapq.heappush(queue, (cost + length, neighbour, node))
    if goal not in seen:
        raise ValueError(f"no water way from {start} to {goal}")
    path = [goal]
    while seen[path[-1]] is not None:
        path.append(seen[path[-1]])
    return path[::-1]


def smooth(points):
    """Each point moved to the mean of its neighbourhood, the ends kept."""
    reach = 4
    mean = lambda part: (sum(x for x, _ in part) / len(part), sum(y for _, y in part) / len(part))
    inner = [mean(points[max(0, i - reach) : i + reach + 1]) for i in range(1, len(points) - 1)]
    return [points[0], *inner, points[-1]]


def centreline(graph, through):
    """LineString in the middle of the water through the given points, in their order."""
    stops = [nearest(graph, point) for point in through]
    path = [stops[0]]
    for start, goal in zip(stops, stops[1:]):
        path += shortest(graph, start, goal)[1:]
    return LineString(smooth(path)).simplify(0.0008)
