import { BackSide, Color, Mesh, ShaderMaterial, SphereGeometry } from 'three';

/** A clear morning: pale at the horizon, deeper above. Linear colours. */
export const SKY = { zenith: new Color(0x86b2dc), horizon: new Color(0xeef3f2), ground: new Color(0xdfe3cf), sun: new Color(0xfff1dc) } as const;

/** The sky as a large sphere about the eye. */
export function skyDome(radius: number): Mesh {
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    uniforms: { zenith: { value: SKY.zenith }, horizon: { value: SKY.horizon }, ground: { value: SKY.ground } },
    vertexShader: 'varying vec3 at; void main() { at = position; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }',
    fragmentShader: `
      varying vec3 at;
      uniform vec3 zenith, horizon, ground;
      void main() {
        float up = normalize(at).y;
        vec3 sky = mix(horizon, zenith, pow(clamp(up, 0.0, 1.0), 0.5));
        gl_FragColor = vec4(up < 0.0 ? mix(horizon, ground, clamp(-up * 30.0, 0.0, 1.0)) : sky, 1.0);
      }`,
  });
  return new Mesh(new SphereGeometry(radius, 48, 32), material);
}
