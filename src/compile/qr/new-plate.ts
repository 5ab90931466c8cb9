import path from 'node:path';
import { dayIn } from '../../model/calendar/zone.ts';
import { shortPath, UsageError, type Terminal } from '../cli.ts';
import { readWorld } from '../content.ts';
import { stringAt } from '../fields.ts';
import { lockProvince, refuseBrokenHistory } from './codes-lock.ts';
import { REGISTRY } from './registry.ts';
import { freshCode, usedCodes } from './used-codes.ts';

/** How the command is called. */
export const COMMAND = 'npm run new -- plate <province> <collection>/<id> [viewer <id> | stop <collection>/<id>]';

/**
 * Gives a further code to a thing, for a plate that opens a part of it: a viewer, or a stop of a trail.
 *
 * @throws {UsageError} where there is no such thing, or the history of the codes is broken
 */
export async function createPlate(words: readonly string[], dir: string, to: Terminal): Promise<number> {
  const [province = '', opens = '', part, id, ...rest] = words;
  const isPart = part === undefined || ((part === 'viewer' || part === 'stop') && id !== undefined);
  if (!province || !opens || !isPart || rest.length) throw new UsageError(`Usage: ${COMMAND}`);
  const { world } = await readWorld(dir);
  const thing = world.find(province, opens);
  if (!thing || stringAt(thing.value, ['code']) === undefined) throw new UsageError(`No thing with a code: ${province}/${opens}`);
  refuseBrokenHistory(world);
  const code = freshCode(await usedCodes(world.folder));
  const since = dayIn(stringAt(world.province(province)?.value, ['time_zone']) ?? 'UTC', new Date());
  await lockProvince(world.folder.root, province, [{ code, opens, since, ...(part ? { [part]: id } : {}) }]);
  to.out(`${code} opens ${opens} too. Say in ${shortPath(path.join(world.folder.root, province, REGISTRY))} where its plate stands (positions).`);
  return 0;
}
