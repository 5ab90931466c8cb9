import { CustomBlending, DoubleSide, GLSL3, LinearFilter, Mesh, OneFactor, OneMinusSrcAlphaFactor, PlaneGeometry, RawShaderMaterial, RepeatWrapping, SrcAlphaFactor, Texture, Vector4 } from 'three';
import type { Frame } from './frame.ts';

/**
 * The sphere is infinitely far: the place of the eye does not count, only its direction. Each pixel finds
 * its own place in the picture, so that the facets of the mesh only have to lie where the picture is.
 */
const VERTEX = `precision highp float;
in vec3 position;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform vec4 frame;
out vec3 ray;
void main() {
  vec2 spot = frame.xy + frame.zw * vec2(0.5 + position.x, 0.5 - position.y);
  vec2 angle = vec2(6.283185307 * (spot.x - 0.5), 3.141592654 * (0.5 - spot.y));
  ray = vec3(cos(angle.y) * sin(angle.x), sin(angle.y), -cos(angle.y) * cos(angle.x));
  gl_Position = projectionMatrix * vec4(mat3(modelViewMatrix) * ray * 50.0, 1.0);
}`;

/** A tile at the seam of the sphere must not find itself a whole turn away: `turn` is taken off. */
const FRAGMENT = `precision highp float;
in vec3 ray;
uniform sampler2D map;
uniform vec4 frame;
uniform float opacity;
out vec4 colour;
void main() {
  vec2 spot = vec2(0.5 + atan(ray.x, -ray.z) / 6.283185307, 0.5 - atan(ray.y, length(ray.xz)) / 3.141592654);
  float turn = floor(spot.x - frame.x - 0.5 * frame.z + 0.5);
  colour = vec4(texture(map, (spot - frame.xy - vec2(turn, 0.0)) / frame.zw).rgb, opacity);
}`;

/** Facets of the whole picture, and of a tile. */
const WHOLE_FACETS = [64, 32] as const;
const TILE_FACETS = [8, 8] as const;

/** The colours of the picture reach the screen as they are: no conversion, no tone mapping. */
function textureOf(picture: ImageBitmap, around: boolean): Texture {
  const texture = new Texture(picture);
  texture.flipY = false;
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  if (around) texture.wrapS = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}

/** Drawn with what is opaque, before everything else, and yet able to fade; the canvas itself stays opaque. */
function materialOf(map: Texture, { left, top, width, height }: Frame): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { map: { value: map }, frame: { value: new Vector4(left, top, width, height) }, opacity: { value: 1 } },
    side: DoubleSide,
    blending: CustomBlending,
    blendSrc: SrcAlphaFactor,
    blendDst: OneMinusSrcAlphaFactor,
    blendSrcAlpha: OneFactor,
    blendDstAlpha: OneMinusSrcAlphaFactor,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
}

/** A part of the sphere with its picture, which it owns. */
export class Patch extends Mesh<PlaneGeometry, RawShaderMaterial> {
  private readonly map: Texture;

  /** `rank` says what lies over what. A picture of a full turn is joined at its ends. */
  constructor(private readonly picture: ImageBitmap, frame: Frame, rank: number, tile: boolean) {
    const map = textureOf(picture, !tile && frame.width === 1);
    super(new PlaneGeometry(1, 1, ...(tile ? TILE_FACETS : WHOLE_FACETS)), materialOf(map, frame));
    this.map = map;
    this.frustumCulled = false;
    this.renderOrder = rank;
  }

  get texture(): Texture {
    return this.map;
  }

  set opacity(value: number) {
    const { opacity } = this.material.uniforms;
    if (opacity) opacity.value = value;
  }

  /** Gives everything back. */
  free(): void {
    this.removeFromParent();
    this.geometry.dispose();
    this.material.dispose();
    this.map.dispose();
    this.picture.close();
  }
}
