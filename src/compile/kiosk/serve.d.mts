import type { Server } from 'node:http';

/** A server of the folder `root`; over TLS where a certificate and its key are given. */
export function siteServer(root: string, tls?: { readonly cert: Uint8Array; readonly key: Uint8Array }): Server;
