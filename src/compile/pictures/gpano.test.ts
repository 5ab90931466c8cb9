import { describe, expect, it } from 'vitest';
import { readGPano } from './gpano.ts';

const ATTRIBUTES = `<rdf:Description xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" GPano:ProjectionType="equirectangular" GPano:PoseHeadingDegrees='350.5' GPano:PosePitchDegrees="-2" GPano:FullPanoWidthPixels="8000" GPano:FullPanoHeightPixels="4000" GPano:CroppedAreaImageWidthPixels="8000" GPano:CroppedAreaImageHeightPixels="2000" GPano:CroppedAreaLeftPixels="0" GPano:CroppedAreaTopPixels="900"/>`;
const ELEMENTS = `<rdf:Description><GPano:ProjectionType>equirectangular</GPano:ProjectionType><GPano:PoseHeadingDegrees> 12.25 </GPano:PoseHeadingDegrees><GPano:PoseRollDegrees>1</GPano:PoseRollDegrees></rdf:Description>`;

describe('readGPano', () => {
  it('reads attributes', () => {
    expect(readGPano(ATTRIBUTES)).toEqual({
      projection: 'equirectangular',
      heading: 350.5,
      pitch: -2,
      crop: { fullWidth: 8000, fullHeight: 4000, width: 8000, height: 2000, left: 0, top: 900 },
    });
  });

  it('reads elements, and tells of no crop where none is written', () => {
    expect(readGPano(ELEMENTS)).toEqual({ projection: 'equirectangular', heading: 12.25, roll: 1 });
  });

  it('knows nothing of a picture that says nothing', () => {
    expect(readGPano('')).toEqual({});
    expect(readGPano('<x GPano:PoseHeadingDegrees="north"/>')).toEqual({});
  });
});
