import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findByCode, type JoinableWorkshop } from './find-by-code.server.ts';
import { findParticipant } from './find-participant.server.ts';
import { assertMayTryCode, countWrongCode } from './limit-rate.server.ts';

/**
 * The workshop of a code that somebody typed. A phone already in is never held up; any other is, after too many wrong
 * codes from its address, even with a right one: guessing would see the difference.
 * Throws AppErrors `method.unknown-code`, `method.too-many-codes`.
 */
export async function openByCode(
  context: AppContext,
  input: { request: Request; address: string; typed: string },
): Promise<JoinableWorkshop> {
  const { request, address, typed } = input;
  if (await findParticipant(context, request, typed)) return findByCode(context, typed);
  await assertMayTryCode(address);
  try {
    return await findByCode(context, typed);
  } catch (error) {
    if (isAppError(error) && error.code === 'method.unknown-code') await countWrongCode(address);
    throw error;
  }
}
