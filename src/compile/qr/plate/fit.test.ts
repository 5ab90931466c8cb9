import { describe, expect, it } from 'vitest';
import { testJob } from '../testing/job.ts';
import { fit, piecesOf } from './fit.ts';

const { type } = await testJob();

describe('piecesOf', () => {
  it.each([
    ['Khu lưu niệm Chủ tịch Tôn Đức Thắng', 'Khu |lưu |niệm |Chủ tịch |Tôn Đức Thắng'],
    ['Khu di tích Óc Eo - Ba Thê', 'Khu |di |tích |Óc Eo - |Ba Thê'],
    ['Lăng Mạc Cửu và đền thờ họ Mạc', 'Lăng |Mạc Cửu |và đền |thờ |họ |Mạc'],
    ['Lễ hội Vía Bà Chúa Xứ núi Sam', 'Lễ |hội |Vía Bà Chúa Xứ |núi Sam'],
    ['Đình thần Nguyễn Trung Trực (Rạch Giá)', 'Đình |thần |Nguyễn Trung Trực |(Rạch Giá)'],
  ])('keeps the names in %s whole', (name, expected) => {
    expect(piecesOf(name, 'vi').join('|')).toBe(expected);
  });

  it.each([
    ['ja', 'オーク・オム・ボック（月祭り）とゴークアオ', 'オーク・|オム・|ボック|（月祭り）と|ゴークアオ'],
    ['ja', 'サム山のバーチュアスー廟', 'サム山の|バーチュアスー廟'],
    ['zh', '拜月节（Ok Om Bok）与Gò Quao', '拜|月|节|（Ok Om Bok）|与|Gò Quao'],
  ] as const)('breaks %s as its readers do: %s', (lang, text, expected) => {
    expect(piecesOf(text, lang).join('|')).toBe(expected);
  });
});

describe('fit', () => {
  const column = { face: 'name', lang: 'vi', width: 60, size: 11, lines: 3 } as const;

  it('leaves a short name on one line in the full size', () => {
    expect(fit(type, 'Núi Cấm', column)).toMatchObject({ size: 11, lines: [{ text: 'Núi Cấm' }] });
  });

  it('never goes beyond the column', () => {
    const { size, lines } = fit(type, 'Ngày hội Văn hóa, Thể thao và Du lịch đồng bào Chăm tỉnh An Giang', column);
    expect(lines).toHaveLength(3);
    for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(60.001);
    expect(lines.map(({ text }) => text).join(' ')).toBe('Ngày hội Văn hóa, Thể thao và Du lịch đồng bào Chăm tỉnh An Giang');
  });
});
