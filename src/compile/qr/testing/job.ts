import { commonCharacters } from '../plate/face.ts';
import type { PlateFacts } from '../plate/facts.ts';
import { loadFonts } from '../plate/fonts.ts';
import { SLUG_CHARACTERS, type Job } from '../plate/sheets.ts';
import { makeTypesetter } from '../plate/typeset.ts';

/** A host name as long as one of a department may be. */
export const ORIGIN = 'https://disan.angiang.gov.vn';

/** Plates with names short and long, one of them at one of several positions. */
export const FACTS: readonly PlateFacts[] = [
  {
    code: '2H9TT',
    ref: 'sites/lang-thoai-ngoc-hau',
    collection: 'sites',
    icon: 'tomb',
    name: { vi: 'Lăng Thoại Ngọc Hầu', en: 'Tomb of Thoại Ngọc Hầu', zh: '瑞玉侯陵', ja: 'トアイゴックハウ陵（瑞玉侯陵）' },
    position: { id: 'cong', name: { vi: 'Cổng', en: 'Gate', zh: '大门', ja: '門' } },
  },
  {
    code: 'XH92K',
    ref: 'festivals/ngay-hoi',
    collection: 'festivals',
    icon: 'khmer-feast',
    name: {
      vi: 'Ngày hội Văn hóa, Thể thao và Du lịch đồng bào Chăm tỉnh An Giang',
      en: 'Chăm Culture, Sports and Tourism Festival of An Giang',
      zh: '安江省占族文化体育旅游节（Ngày hội）',
      ja: 'アンザン省チャム文化・スポーツ・観光フェスティバル',
    },
  },
  { code: 'JS5Q4', ref: 'sites/nui-cam', collection: 'sites', icon: 'mountain', name: { vi: 'Núi Cấm', en: 'Cấm Mountain', zh: '喔㕭', ja: 'カム山' } },
  {
    code: 'W69M8',
    ref: 'festivals/chol-chnam-thmay',
    collection: 'festivals',
    icon: 'khmer-feast',
    name: { vi: 'Tết Chôl Chnăm Thmây', en: 'Chol Chnam Thmay, the Khmer New Year', zh: '高棉族传统新年（Chôl Chnăm Thmây）', ja: 'チョール・チュナム・トゥマイ（クメール正月）' },
  },
];

/** A job with the fonts for {@link FACTS}. */
export async function testJob(origin = ORIGIN): Promise<Job> {
  const fonts = await loadFonts(JSON.stringify(FACTS) + commonCharacters(origin) + SLUG_CHARACTERS);
  return { type: makeTypesetter(fonts), origin, masks: new Map(), isProof: false };
}
