import { BufferAttribute, BufferGeometry, CapsuleGeometry, Color, CylinderGeometry, Group, IcosahedronGeometry, LatheGeometry, Mesh, MeshStandardMaterial, Vector2 } from 'three';
import { seeded } from './random.ts';

const plain = (colour: number): MeshStandardMaterial => new MeshStandardMaterial({ color: colour, roughness: 1 });

/** A person of 1.65 m as a plain figure, to give the scale; stands at the origin. */
export function figure(): Group {
  const person = new Group();
  const outline = [[0, 0], [0.13, 0], [0.15, 0.45], [0.165, 0.85], [0.15, 1.05], [0.215, 1.28], [0.2, 1.36], [0.06, 1.41], [0, 1.41]];
  const body = new Mesh(new LatheGeometry(outline.map(([x = 0, y = 0]) => new Vector2(x, y)), 32), plain(0xf7f4ee));
  body.scale.z = 0.6;
  const head = new Mesh(new CapsuleGeometry(0.09, 0.05, 8, 24), plain(0xf7f4ee));
  head.position.y = 1.535;
  person.add(body, head);
  return shadowed(person);
}

/** Lets everything in a group cast and catch shadows. */
export function shadowed<T extends Group | Mesh>(thing: T): T {
  thing.traverse((part) => {
    part.castShadow = true;
    part.receiveShadow = true;
  });
  return thing;
}

const GREENS = [0xb4bf82, 0xbcc68e, 0xaab877, 0xc6c894, 0xb2c07e, 0xcdc998, 0xa4b473].map((hex) => new Color(hex));

/** Rice fields with their bunds about a clearing of `clear` metres, out to `reach`: schematic, they show only that the place lies in the open field. */
export function fields(clear: number, reach: number): Group {
  const random = seeded(3);
  const [wide, deep] = [34, 22];
  const positions: number[] = [];
  const colours: number[] = [];
  for (let x = -reach; x < reach; x += wide) {
    const shift = random() * deep;
    for (let z = -reach - shift; z < reach; z += deep) {
      const green = GREENS[Math.floor(random() * GREENS.length)] ?? new Color();
      positions.push(...field(x + 0.35, z + 0.35, wide - 0.7, deep - 0.7));
      for (let i = 0; i < 6; i++) colours.push(green.r, green.g, green.b);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from(colours), 3));
  geometry.computeVertexNormals();
  const mesh = new Mesh(geometry, new MeshStandardMaterial({ vertexColors: true, roughness: 1 }));
  const group = new Group().add(mesh, bunds(reach), meadow(clear));
  group.traverse((part) => (part.receiveShadow = true));
  return group;
}

/** Two triangles of one field. */
function field(x: number, z: number, width: number, depth: number): number[] {
  const y = -0.6;
  const [east, south] = [x + width, z + depth];
  return [x, y, z, x, y, south, east, y, south, x, y, z, east, y, south, east, y, z];
}

/** What shows between the fields. */
function bunds(reach: number): Mesh {
  return disc(reach, -0.85, -0.85, 0xb9ad84);
}

/** The ground about the place, which falls to the fields. */
function meadow(clear: number): Mesh {
  return disc(clear, -0.02, -0.02, 0xbbbf92, clear * 1.18, -0.6);
}

function disc(radius: number, y: number, middle: number, colour: number, outer = radius, low = y): Mesh {
  const count = 128;
  const positions: number[] = [0, middle, 0];
  for (const [r, h] of [[radius, y], [outer, low]] as const) {
    for (let i = 0; i < count; i++) positions.push(r * Math.cos((i * 2 * Math.PI) / count), h, -r * Math.sin((i * 2 * Math.PI) / count));
  }
  const indices: number[] = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = [1 + i, 1 + ((i + 1) % count)];
    indices.push(0, a, b, a, a + count, b, b, a + count, b + count);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return new Mesh(geometry, plain(colour));
}

/** Sugar palms here and there in the fields, between two distances: they give depth, no more. */
export function palms(from: number, to: number): Group {
  const random = seeded(17);
  const group = new Group();
  const trunk = plain(0x9a8f7c);
  const crown = plain(0x94a575);
  for (let i = 0; i < 26; i++) {
    const distance = from + (to - from) * random() ** 1.4;
    const bearing = random() * 2 * Math.PI;
    const height = 9 + random() * 5;
    const stem = new Mesh(new CylinderGeometry(0.17, 0.26, height, 8), trunk);
    stem.position.y = height / 2 - 0.6;
    const leaves = new Mesh(new IcosahedronGeometry(1.75 + random() * 0.5, 1), crown);
    leaves.position.y = height - 0.4;
    leaves.scale.y = 0.82;
    const palm = new Group().add(stem, leaves);
    palm.position.set(distance * Math.sin(bearing), 0, -distance * Math.cos(bearing));
    group.add(palm);
  }
  return group;
}
