import type { Plugin } from 'vite';
import { policyOf, serverFiles, type ServerFile } from './server-files.ts';

/** Where the files lie in the site. Static hosts look for `_headers` at the top; what begins with a dot is not served. */
const PLACES: Record<ServerFile, string> = {
  'nginx.conf': '.servers/nginx.conf',
  Caddyfile: '.servers/Caddyfile',
  _headers: '_headers',
};

interface Options {
  /** Public address without a slash at its end. */
  readonly origin: string;
  /** Folder of the site on the server, absolute. */
  readonly root: string;
}

/**
 * Writes the servers' configuration into every build, so that the policy in their headers is
 * always that of the pages beside them. Comes after the plugin that makes the pages.
 */
export function servers({ origin, root }: Options): Plugin {
  return {
    name: 'disan-servers',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('index.html is missing from the bundle');
        const policy = policyOf(String(page.source));
        for (const [name, source] of serverFiles({ origin, root, policy })) {
          this.emitFile({ type: 'asset', fileName: PLACES[name], source });
        }
      },
    },
  };
}
