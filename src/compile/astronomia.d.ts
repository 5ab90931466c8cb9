declare module 'astronomia/moonphase' {
  /** Julian ephemeris day of the new moon nearest to a decimal year. */
  export function newMoon(year: number): number;
}

declare module 'astronomia/deltat' {
  /** TT − UT in seconds at a decimal year. */
  export function deltaT(year: number): number;
}

declare module 'astronomia/planetposition' {
  export class Planet {
    constructor(data: object);
    position(jde: number): object;
  }
}

declare module 'astronomia/solar' {
  /** Apparent place of the Sun at a Julian ephemeris day; `lon` in radians. */
  export function apparentVSOP87(earth: { position(jde: number): object }, jde: number): { readonly lon: number };
}

declare module 'astronomia/data/vsop87Bearth' {
  const series: object;
  export default series;
}
