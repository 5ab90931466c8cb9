import { addProtocol, AJAXError, type AddProtocolAction } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { baseArchive } from './base-tiles.ts';

/**
 * Teaches MapLibre `pmtiles://`. A tile that an archive does not hold is answered as 404, not as
 * an empty one, so that a `sparse` source shows the next coarser tile in its place.
 */
export function addTileProtocol(): void {
  const protocol = new Protocol();
  protocol.add(baseArchive);
  const { tile } = protocol;
  addProtocol('pmtiles', async (request, controller) => {
    const answer = (await tile(request, controller)) as Awaited<ReturnType<AddProtocolAction>>;
    const bytes = answer.data as Partial<ArrayBuffer> | null;
    if (request.type !== 'json' && bytes?.byteLength === 0) throw new AJAXError(404, 'No such tile', request.url, new Blob());
    return answer;
  });
}
