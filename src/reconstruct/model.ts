import { Document, NodeIO, type Buffer, type Material, type Mesh as GltfMesh } from '@gltf-transform/core';
import { untextured, weld, type Mesh } from './mesh.ts';

/** What a part is made of: a plain PBR colour, or a texture laid in metres. */
export interface Stuff {
  readonly name: string;
  /** Colour as on screen (sRGB), 0 … 255. White where a texture gives the colour. */
  readonly colour: readonly [number, number, number];
  readonly roughness: number;
  readonly metalness?: number;
  readonly twoSided?: boolean;
  /** A PNG, and the width and height of one repeat in metres. */
  readonly texture?: { readonly png: Uint8Array; readonly repeat: readonly [number, number] };
}

/** A named part of a model: one draw call. */
export interface Part {
  readonly name: string;
  readonly stuff: Stuff;
  readonly mesh: Mesh;
}

/** A model in metres. `bearing` is where its own +x looks, in degrees clockwise from north; the file is turned so that +x is east and −z north. */
export interface Model {
  readonly name: string;
  readonly bearing: number;
  readonly parts: readonly Part[];
}

/** The glTF binary of a model. The same model gives the same bytes. */
export async function writeGlb(model: Model): Promise<Uint8Array> {
  const document = new Document();
  const asset = document.getRoot().getAsset();
  asset.generator = 'Disan';
  asset.copyright = 'Disan, CC BY 4.0';
  const buffer = document.createBuffer();
  const half = ((90 - model.bearing) * Math.PI) / 360;
  const root = document.createNode(model.name).setRotation([0, Math.sin(half), 0, Math.cos(half)]);
  document.getRoot().setDefaultScene(document.createScene(model.name).addChild(root));
  const materials = new Map<Stuff, Material>();
  for (const part of model.parts) {
    const material = materials.get(part.stuff) ?? materialOf(document, part.stuff);
    materials.set(part.stuff, material);
    root.addChild(document.createNode(part.name).setMesh(meshOf(document, buffer, part, material)));
  }
  return new NodeIO().writeBinary(document);
}

const linear = (value: number): number => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);

function materialOf(document: Document, { name, colour, roughness, metalness = 0, twoSided = false, texture }: Stuff): Material {
  const [red, green, blue] = colour;
  const material = document
    .createMaterial(name)
    .setBaseColorFactor([linear(red), linear(green), linear(blue), 1])
    .setRoughnessFactor(roughness)
    .setMetallicFactor(metalness)
    .setDoubleSided(twoSided);
  if (texture) material.setBaseColorTexture(document.createTexture(name).setImage(texture.png).setMimeType('image/png'));
  return material;
}

function meshOf(document: Document, buffer: Buffer, { name, stuff, mesh: given }: Part, material: Material): GltfMesh {
  const mesh = weld(stuff.texture ? given : untextured(given));
  const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR', values: Float32Array | Uint8Array | Uint16Array | Uint32Array) =>
    document.createAccessor().setBuffer(buffer).setType(type).setArray(values);
  const primitive = document
    .createPrimitive()
    .setMaterial(material)
    .setIndices(accessor('SCALAR', mesh.shades.length > 65535 ? Uint32Array.from(mesh.indices) : Uint16Array.from(mesh.indices)))
    .setAttribute('POSITION', accessor('VEC3', Float32Array.from(mesh.positions)))
    .setAttribute('NORMAL', accessor('VEC3', Float32Array.from(mesh.normals)));
  if (mesh.shades.some((value) => value !== 1)) primitive.setAttribute('COLOR_0', accessor('VEC4', colours(mesh)).setNormalized(true));
  if (stuff.texture) primitive.setAttribute('TEXCOORD_0', accessor('VEC2', placesIn(mesh, stuff.texture.repeat)));
  return document.createMesh(name).addPrimitive(primitive);
}

function colours({ shades }: Mesh): Uint8Array {
  return Uint8Array.from(shades.flatMap((value) => [...Array<number>(3).fill(Math.round(value * 255)), 255]));
}

function placesIn({ uvs }: Mesh, repeat: readonly [number, number]): Float32Array {
  return Float32Array.from(uvs.map((value, i) => value / (i % 2 ? repeat[1] : repeat[0])));
}
