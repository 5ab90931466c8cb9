import path from 'node:path';
import type { Plugin } from 'vite';

/** A plugin that works on the folder of the built site once all of it is written, after those before it. Where the build failed it does nothing. */
export function afterBuild(name: string, work: (folder: string) => Promise<void>, applies: () => boolean = () => true): Plugin {
  let folder = '';
  return {
    name,
    apply: (_config, { command }) => command === 'build' && applies(),
    configResolved({ root, build }) {
      folder = path.resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error?: Error) {
        if (!error) await work(folder);
      },
    },
  };
}
