import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { CODE_ALPHABET, CODE_LENGTH } from '../../model/code.ts';
import { languages } from '../../model/languages.ts';
import { pathOf } from '../../model/routes.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { isCompressed } from '../precompress.ts';

/** What the configuration of a server is made from. */
export interface Server {
  /** Public address without a slash at its end; its scheme says whether the server speaks TLS. */
  readonly origin: string;
  /** Folder of the site on the server, absolute. */
  readonly root: string;
  /** What of the pages' policy holds for all of them. */
  readonly policy: string;
  /** Files of the certificate and its key; Let's Encrypt's where they are not given. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** Names of the files that {@link serverFiles} writes, each from the template of that name beside this module. */
const NAMES = ['nginx.conf', 'Caddyfile', '_headers'] as const;
export type ServerFile = (typeof NAMES)[number];

/** Headers of every answer; the policy adds what a `<meta>` cannot say. */
function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(self), xr-spatial-tracking=(self), microphone=(), browsing-topics=()',
  };
}

const LETTERS = [...CODE_ALPHABET].filter((letter) => letter !== letter.toLowerCase());
const POSITIONS = Array.from({ length: CODE_LENGTH }, (_, i) => i + 1);

type Values = Readonly<Record<string, string>>;

function shared({ origin, root }: Server): Values {
  return {
    host: new URL(origin).hostname,
    root,
    languages: languages.join('|'),
    length: String(CODE_LENGTH),
    immutable: 'public, max-age=31536000, immutable',
  };
}

function lines(indent: string, list: readonly string[]): string {
  return list.map((line) => indent + line).join('\n');
}

function nginxListen({ origin, tls }: Server): string {
  const { protocol, hostname, port } = new URL(origin);
  const secure = protocol === 'https:';
  const number = port || (secure ? '443' : '80');
  const local = isIP(hostname) ? hostname : hostname === 'localhost' ? '127.0.0.1' : undefined;
  const places = local ? [`${local}:${number}`] : [number, `[::]:${number}`];
  const folder = `/etc/letsencrypt/live/${hostname}`;
  const { cert, key } = tls ?? { cert: `${folder}/fullchain.pem`, key: `${folder}/privkey.pem` };
  const listen = places.map((place) => `listen ${place}${secure ? ' ssl http2' : ''};`);
  return [...listen, ...(secure ? [`ssl_certificate ${cert};`, `ssl_certificate_key ${key};`] : [])].join('\n    ');
}

/** On the usual ports of TLS, a second server that leads there from plain HTTP. */
function nginxRedirect({ origin }: Server): string {
  const { protocol, hostname, port } = new URL(origin);
  if (protocol !== 'https:' || port) return '';
  return `server {\n    listen 80;\n    listen [::]:80;\n    server_name ${hostname};\n    return 301 ${origin}$request_uri;\n}\n\n`;
}

function nginxValues(server: Server): Values {
  const upper = LETTERS.map((letter) => `${letter} ${letter};`).join(' ');
  return {
    ...shared(server),
    listen: nginxListen(server),
    redirect: nginxRedirect(server),
    starts: lines('    ', languages.map((lang) => `${lang} ${pathOf({ page: 'home', lang })};`)),
    uppers: lines('', POSITIONS.map((i) => `map $disan_typed${i} $disan_letter${i} { default $disan_typed${i}; ${upper} }`)),
    types: lines('        ', Object.entries(MEDIA_TYPES).map(([end, type]) => `"${type}" ${end};`)),
    headers: lines('    ', Object.entries(securityHeaders(server.policy)).map(([name, value]) => `add_header ${name} "${value}" always;`)),
    captures: POSITIONS.map((i) => `(?<disan_typed${i}>[0-9a-z])`).join(''),
    code: POSITIONS.map((i) => `$disan_letter${i}`).join(''),
  };
}

function caddyValues(server: Server): Values {
  const { tls, origin } = server;
  return {
    ...shared(server),
    site: origin,
    tls: tls ? `tls ${tls.cert} ${tls.key}` : '# Certificates come by themselves.',
    starts: lines('\t\t', languages.map((lang) => `~(?i)^${lang}$ ${pathOf({ page: 'home', lang })}`)),
    uppers: lines('\t\t', LETTERS.map((letter) => `uri replace ${letter.toLowerCase()} ${letter}`)),
    types: lines('\t', Object.entries(MEDIA_TYPES).flatMap(([end, type]) => [`@${end} path *.${end}`, `header @${end} Content-Type "${type}"`])),
    headers: lines('\t\t', Object.entries(securityHeaders(server.policy)).map(([name, value]) => `${name} "${value}"`)),
    binary: Object.keys(MEDIA_TYPES).filter((end) => !isCompressed(end)).map((end) => `*.${end}`).join(' '),
  };
}

function headersValues(server: Server): Values {
  return {
    ...shared(server),
    headers: lines('  ', Object.entries(securityHeaders(server.policy)).map(([name, value]) => `${name}: ${value}`)),
  };
}

const VALUES: Record<ServerFile, (server: Server) => Values> = {
  'nginx.conf': nginxValues,
  Caddyfile: caddyValues,
  _headers: headersValues,
};

function fill(template: string, values: Values): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Template asks for unknown value ${name}`);
    return value;
  });
}

/** Refuses what would end a directive or open another one in the files that are written. */
function checkServer({ origin, root, policy, tls }: Server): void {
  const { protocol, origin: plain } = new URL(origin);
  if (!/^https?:$/.test(protocol) || plain !== origin) throw new Error(`Not an origin: ${origin}`);
  const paths = [root, ...(tls ? [tls.cert, tls.key] : [])];
  const bad = paths.find((path) => !/^\/[\w./-]*$/.test(path));
  if (bad !== undefined) throw new Error(`Not an absolute path of letters, digits and . _ - /: ${bad}`);
  if (/["\n{}$\\]/.test(policy)) throw new Error('The policy holds characters that a configuration file cannot');
}

/** The configuration of every server that we ship, filled in. */
export function serverFiles(server: Server): ReadonlyMap<ServerFile, string> {
  checkServer(server);
  return new Map(NAMES.map((name) => [name, fill(readFileSync(new URL(name, import.meta.url), 'utf8'), VALUES[name](server))]));
}

/** What only the page itself can say, since its inline script and styles are its own. */
const OF_A_PAGE = /^(default|script|style)-src /;

/**
 * The part of the policy in the `<meta>` of a built page that holds for every page and file of the site.
 * Browsers keep both policies: the hashes of scripts and styles stay where they belong, in the page.
 */
export function policyOf(page: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  if (!policy) throw new Error('The page has no Content-Security-Policy');
  return [...policy.split('; ').filter((directive) => !OF_A_PAGE.test(directive)), "object-src 'none'"].join('; ');
}
