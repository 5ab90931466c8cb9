declare module 'gltf-validator' {
  /** A remark of the validator; severity 0 is an error. */
  interface Message {
    readonly code: string;
    readonly message: string;
    readonly severity: 0 | 1 | 2 | 3;
    readonly pointer?: string;
  }
  interface Report {
    readonly issues: { readonly numErrors: number; readonly messages: readonly Message[] };
    readonly info?: { readonly resources?: readonly { readonly storage?: string; readonly uri?: string }[] };
  }
  export function version(): string;
  export function validateBytes(
    data: Uint8Array,
    options?: { readonly format?: 'glb' | 'gltf'; readonly maxIssues?: number; readonly writeTimestamp?: boolean; readonly ignoredIssues?: readonly string[] },
  ): Promise<Report>;
}
