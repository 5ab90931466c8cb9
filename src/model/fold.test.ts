import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Đình', 'dinh'],
    ['đ', 'd'],
    ['LỄ HỘI', 'le hoi'],
    ['Ễ', 'e'],
    ['Miếu Bà Chúa Xứ Núi Sam', 'mieu ba chua xu nui sam'],
    ['ƯỞNG ươ', 'uong uo'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves no mark on any letter of Vietnamese, in any tone', () => {
    const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'].flatMap((letter) => tones.map((tone) => letter + tone));
    expect(letters.filter((letter) => !/^[a-z]$/.test(fold(letter)))).toEqual([]);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(fold('Ệ'.normalize('NFD'))).toBe(fold('Ệ'.normalize('NFC')));
  });

  it.each([
    ['が', 'か'],
    ['ぱ', 'は'],
    ['グ', 'ク'],
    ['ば', 'ぱ'],
  ])('keeps %s apart from %s', (voiced, plain) => {
    expect(fold(voiced)).not.toBe(fold(plain));
  });

  it('gives Japanese composed, so that it can be compared letter by letter', () => {
    expect(fold('か\u3099')).toBe('が');
  });

  it.each([
    ['ＡＮ　Ｇｉａｎｇ', 'an giang'],
    ['１２３', '123'],
    ['ｶﾞｰﾃﾞﾝ', 'ガーデン'],
    ['ﬁ', 'fi'],
    ['①', '1'],
  ])('reads %s, full or half width, as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves Chinese as it is', () => {
    expect(fold('试江省')).toBe('试江省');
  });

  it('changes nothing the second time', () => {
    const once = fold('Đền Ｔhờ ガ Ễ ﬁ 试');
    expect(fold(once)).toBe(once);
  });
});
