import type { AppContext } from './context.server.ts';

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    readonly app: AppContext;
    /** Content-security-policy nonce of this response. */
    readonly nonce: string;
    /** The network address that asks, as TRUST_PROXY lets it be known. */
    readonly address: string;
  }
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    readonly app: AppContext;
    readonly nonce: string;
    /** The network address that asks, as TRUST_PROXY lets it be known. */
    readonly address: string;
  }
}
