import { deflateSync } from 'node:zlib';

/** Writes the objects of a PDF file and where they stand. The same objects give the same bytes. */
export class PdfObjects {
  readonly #bodies: Buffer[] = [];

  /** A number for an object that is written later, so that others can point to it. */
  reserve(): number {
    this.#bodies.push(Buffer.alloc(0));
    return this.#bodies.length;
  }

  /** Writes an object and gives its number. */
  add(body: string, number = this.reserve()): number {
    this.#bodies[number - 1] = Buffer.from(body, 'latin1');
    return number;
  }

  /** Writes a compressed stream with further entries of its dictionary. */
  stream(content: Uint8Array | string, entries = ''): number {
    const packed = deflateSync(content, { level: 9 });
    const head = Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`, 'latin1');
    const number = this.reserve();
    this.#bodies[number - 1] = Buffer.concat([head, packed, Buffer.from('\nendstream')]);
    return number;
  }

  /** The whole file. */
  file(root: number, info: number): Buffer {
    const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let at = parts[0]?.length ?? 0;
    const offsets: number[] = [];
    for (const [i, body] of this.#bodies.entries()) {
      const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
      offsets.push(at);
      at += object.length;
      parts.push(object);
    }
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const count = offsets.length + 1;
    const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
    return Buffer.concat([...parts, Buffer.from(end)]);
  }
}

/** Text of any script as a PDF string. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i)));
  return `<FEFF${units.join('')}>`;
}

/** A number of 16 bits in four digits. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
