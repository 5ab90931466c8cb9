import { languages } from '../../model/languages.ts';
import { csv } from './csv.ts';
import { plainAddress, distanceOf, moduleOf } from './plate/symbol.ts';
import type { Plate } from './plates.ts';
import type { PlateSheet } from './plate/sheets.ts';

/** A sheet among those that were made, and where it was written. */
export interface PrintedSheet {
  readonly sheet: PlateSheet;
  readonly svg: string;
  readonly pdf: string;
  /** Page of the PDF, from 1. */
  readonly page: number;
}

const HEAD = ['code', 'address', 'opens', ...languages.map((lang) => `name_${lang}`), 'proposed_names', 'position', 'state', 'kind', 'width_mm', 'height_mm', 'symbol_mm', 'module_mm', 'qr_version', 'qr_level', 'read_from_cm', 'read_to_cm', 'svg', 'pdf', 'page'];

/** The list for the printer: one row a plate that was made. */
export function printCsv(printed: readonly PrintedSheet[], plates: readonly Plate[], origin: string): string {
  const rows = printed.flatMap(({ sheet, svg, pdf, page }) => {
    const faces = sheet.kind === 'tent' ? sheet.faces.slice(0, 1) : sheet.faces;
    return faces.map(({ facts, face }) => {
      const plate = plates.find((one) => one.facts === facts);
      const { symbol } = face;
      const size = sheet.kind === 'tent' ? sheet.trim : face;
      return [
        facts.code,
        plainAddress(origin, facts.code),
        facts.ref,
        ...languages.map((lang) => facts.name[lang]),
        plate?.proposed.join(' ') ?? '',
        facts.position?.name.vi ?? '',
        plate?.state ?? '',
        sheet.kind,
        size.width,
        size.height,
        symbol.side.toFixed(1),
        moduleOf(symbol).toFixed(2),
        symbol.version,
        symbol.level,
        ...distanceOf(symbol),
        svg,
        pdf,
        page,
      ];
    });
  });
  return csv([HEAD, ...rows]);
}
