declare module '@thyrith/momentkh' {
  interface KhmerDay {
    format(format: string): string;
    /** Day of the Khmer month from 0 (1 keit) to 29 (15 roach). */
    khDay(): number;
    /** Month from 0 (Mikasar) to 11 (Kadeuk); 12 and 13: first and second Asadh of a leap year. */
    khMonth(): number;
  }

  interface KhmerMoment {
    (day: string): KhmerDay;
    /** The moment at which the new year of a Gregorian year begins. */
    getKhNewYearMoment(year: number): KhmerDay;
  }

  /** Adds the Khmer calendar to a Moment factory, which must have `duration` and `fn`. */
  export default function momentkh(moment: object): KhmerMoment;
}

declare module '@thyrith/momentkh/getSoriyatraLerngSak.js' {
  /** The new year of a Chula Sakarat year; `angsar` 0 on the first day says that it has four days. */
  export default function getSoriyatraLerngSak(year: number): {
    readonly newYearsDaySotins: readonly { readonly angsar: number }[];
  };
}
