import {
  CustomBlending, AddEquation, GLSL3, LinearSRGBColorSpace, Mesh, NoBlending, OneFactor, OrthographicCamera, PlaneGeometry, RawShaderMaterial, WebGLRenderTarget,
  type CubeTexture, type Matrix3, type Texture, type TextureDataType, type WebGLRenderer,
} from 'three';

const VERTEX = 'in vec3 position; out vec2 at; void main() { at = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 0.0, 1.0); }';

const FLAT = `precision highp float; in vec2 at; out vec4 colour;
  uniform sampler2D source; uniform float weight;
  void main() { colour = vec4(texture(source, at).rgb * weight, weight); }`;

/** The middle of a panorama looks north (−z), east is to the right. */
const CUBE = `precision highp float; in vec2 at; out vec4 colour;
  uniform samplerCube source; uniform float weight; uniform mat3 turn;
  void main() {
    float bearing = (at.x - 0.5) * 6.28318530718, up = (at.y - 0.5) * 3.14159265359;
    vec3 way = vec3(sin(bearing) * cos(up), sin(up), -cos(bearing) * cos(up));
    colour = vec4(texture(source, turn * way).rgb * weight, weight);
  }`;

/** A gentle shoulder for the brightest parts, then sRGB. */
const SHOW = `precision highp float; in vec2 at; out vec4 colour;
  uniform sampler2D source;
  void main() {
    vec3 light = texture(source, at).rgb;
    vec3 soft = mix(light, 1.0 - 0.3 * exp((0.7 - light) / 0.3), step(0.7, light));
    colour = vec4(mix(soft * 12.92, 1.055 * pow(soft, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, soft)), 1.0);
  }`;

/** Lays exposures over one another on the canvas of a renderer. */
export class Accumulator {
  readonly #film: WebGLRenderTarget;
  readonly #camera = new OrthographicCamera();
  readonly #plane = new PlaneGeometry(2, 2);

  constructor(readonly renderer: WebGLRenderer, width: number, height: number, type: TextureDataType) {
    this.#film = new WebGLRenderTarget(width, height, { type, depthBuffer: false, colorSpace: LinearSRGBColorSpace });
    renderer.setRenderTarget(this.#film);
    renderer.setClearColor(0, 0);
    renderer.clear();
  }

  /** Adds a picture, or a cube as a panorama, with a weight; all weights together make 1. `turn` goes from the world to the cube. */
  add(source: { readonly flat: Texture } | { readonly cube: CubeTexture | Texture; readonly turn: Matrix3 }, weight: number): void {
    const cube = 'cube' in source;
    this.#draw(cube ? CUBE : FLAT, { source: { value: cube ? source.cube : source.flat }, weight: { value: weight }, turn: { value: cube ? source.turn : null } }, true, this.#film);
  }

  /** Puts what was gathered on the canvas. */
  show(): void {
    this.#draw(SHOW, { source: { value: this.#film.texture } }, false, null);
  }

  #draw(fragmentShader: string, uniforms: Record<string, { value: unknown }>, add: boolean, target: WebGLRenderTarget | null): void {
    const material = new RawShaderMaterial({
      glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader, uniforms, depthTest: false, depthWrite: false,
      ...(add ? { blending: CustomBlending, blendEquation: AddEquation, blendSrc: OneFactor, blendDst: OneFactor } : { blending: NoBlending }),
    });
    const { autoClear } = this.renderer;
    this.renderer.autoClear = false;
    this.renderer.setRenderTarget(target);
    this.renderer.render(new Mesh(this.#plane, material), this.#camera);
    this.renderer.autoClear = autoClear;
    material.dispose();
  }
}
