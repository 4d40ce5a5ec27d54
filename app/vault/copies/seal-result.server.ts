import { openOrFail } from '../open-or-fail.server.ts';
import { seal } from '../seal.server.ts';
import type { VaultContext } from '../tester-key.server.ts';
import { partyKey } from './party-key.server.ts';

/** A result that a tester let out: bound to its id, it does not open under another. */
export interface ResultName {
  readonly id: string;
  readonly pilotSlug: string;
  readonly recipientKey: string;
}

const nameOf = ({ id }: ResultName): string => `${id}|result`;

export function sealResult(context: Pick<VaultContext, 'masterKey'>, name: ResultName, payload: unknown): Uint8Array {
  const key = partyKey(context, { pilotSlug: name.pilotSlug, party: `recipient:${name.recipientKey}` });
  return seal(key, Buffer.from(JSON.stringify(payload)), nameOf(name));
}

/** AppError('vault.damaged') when the bytes are not those sealed for this recipient under this id. */
export function openResult<T>(context: Pick<VaultContext, 'masterKey'>, name: ResultName, sealed: Uint8Array): T {
  const key = partyKey(context, { pilotSlug: name.pilotSlug, party: `recipient:${name.recipientKey}` });
  return JSON.parse(Buffer.from(openOrFail(key, sealed, nameOf(name))).toString('utf8')) as T;
}
