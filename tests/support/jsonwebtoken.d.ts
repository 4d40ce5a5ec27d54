/** As much of the second library that reads proofs as a test uses. */
declare module 'jsonwebtoken' {
  import type { KeyObject } from 'node:crypto';

  interface Options {
    readonly algorithms?: readonly string[];
    readonly algorithm?: string;
    readonly clockTimestamp?: number;
    readonly issuer?: string;
    readonly noTimestamp?: boolean;
    readonly keyid?: string;
  }
  const jsonwebtoken: {
    verify(token: string, key: KeyObject, options: Options): Record<string, unknown>;
    sign(claims: Record<string, unknown>, key: KeyObject | string, options: Options): string;
    decode(token: string, options: { readonly complete: true }): { readonly header: Record<string, unknown> };
  };
  export default jsonwebtoken;
}
