import { describe, expect, it } from 'vitest';
import { metresOutside } from './check-position.ts';
import { inSite, PLACE, PROVINCE, SITE, testErrors, testWarnings } from './testing/report.ts';

const at = (lon: number, lat: number) => inSite('  lon: 107.5\n  lat: 21.5', `  lon: ${lon}\n  lat: ${lat}`);

describe('checkPositions reports', () => {
  testErrors([
    ['swapped coordinates, once', at(21.5, 107.5), [`${SITE}:8:1 location`, /swapped: lon: 107\.5, lat: 21\.5/]],
    ['a position outside the province', at(106.9, 21.5), [`${SITE}:8:1 location`, /outside the province/]],
    [
      'a commune with swapped coordinates',
      { [PLACE]: ['{lon: 107.5, lat: 21.5}', '{lon: 21.5, lat: 80}'] },
      [`${PLACE}:5:1 centre`, /outside/],
    ],
    [
      'a latitude beyond the poles where the bounds are unusable',
      { ...at(107.5, 95), [PROVINCE]: ['107.0, 21.0, 108.0', '108.0, 21.0, 107.0'] },
      [`${PROVINCE}:5:9 bounds`, /order west, south/],
      [`${SITE}:10:8 location.lat`, /at most 90/],
    ],
    [
      'a box of a commune in another order',
      { [PLACE]: ['[107.4, 21.4, 107.6, 21.6]', '[21.4, 107.4, 21.6, 107.6]'] },
      [`${PLACE}:6:7 bbox`, /order/],
      [`${PLACE}:6:7 bbox`, /beyond/],
    ],
    [
      'a box that reaches beyond the province',
      { [PLACE]: ['107.6, 21.6', '108.6, 21.6'] },
      [`${PLACE}:6:7 bbox`, /beyond the province/],
    ],
  ]);
});

describe('checkPositions warns of', () => {
  testWarnings([
    ['a site far from its commune', at(107.7, 21.5), [`${SITE}:8:1 location`, /10\.4 km outside its commune 'xa-thu'/]],
    ['no site within its accuracy and a kilometre', at(107.609, 21.5)],
  ]);
});

describe('metresOutside', () => {
  it('is 0 inside and grows with the degrees outside', () => {
    expect(metresOutside({ lon: 1, lat: 1 }, [0, 0, 2, 2])).toBe(0);
    expect(metresOutside({ lon: 1, lat: 3 }, [0, 0, 2, 2])).toBeCloseTo(111_320);
    expect(metresOutside({ lon: 3, lat: 60 }, [0, 0, 2, 90])).toBeCloseTo(55_660);
  });
});
