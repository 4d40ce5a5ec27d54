import type { HolderFailure } from '../errors.ts';
import { PROBLEM_PREFIX, PROBLEMS, problemAnswer } from './wire.ts';

const BY_STATUS: Readonly<Record<number, HolderFailure>> = {
  401: 'tokenRefused',
  403: 'noConsent',
  404: 'moved',
  429: 'quotaSecond',
  504: 'tooSlow',
};

/** What a refusal means: by its name, or by its status where a gateway answered instead. */
export function explainProposal(status: number, body: unknown): { failure: HolderFailure; holderCode?: string } {
  const problem = problemAnswer.safeParse(body).data;
  const name = problem?.type.startsWith(PROBLEM_PREFIX) ? problem.type.slice(PROBLEM_PREFIX.length) : undefined;
  const known = Object.entries(PROBLEMS).find(([key]) => key === name)?.[1];
  if (known && name) return { failure: known, holderCode: name };
  return { failure: BY_STATUS[status] ?? (status >= 500 ? 'serverError' : 'badRequest') };
}
