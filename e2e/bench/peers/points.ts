/** A made-up place: WGS 84 degrees and a name. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
}

/** The same `count` places every time, spread over An Giang and its sea. */
export function places(count = 1000): readonly Place[] {
  let state = 20_261_121;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (_, i) => ({ lon: 103.8 + next() * 1.7, lat: 9.6 + next() * 1.4, name: `Place ${i + 1}` }));
}
