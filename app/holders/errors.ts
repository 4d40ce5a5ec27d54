import { AppError, isAppError } from '~/platform/app-error.ts';

/** Who can do something about it: nobody (it is tried again), the tester, or the project lead. */
export type Remedy = 'retry' | 'tester' | 'lead';

/** Every way in which a holder can fail, and whose turn it is then. Words are in messages.ts. */
export const HOLDER_FAILURES = {
  moved: 'tester',
  unknownPerson: 'tester',
  noConsent: 'tester',
  consentExpired: 'tester',
  consentNotStarted: 'retry',
  consentRefused: 'tester',
  consentPageDown: 'retry',
  outOfScope: 'tester',
  proofPending: 'retry',
  noData: 'retry',
  quotaSecond: 'retry',
  quotaHour: 'retry',
  serverError: 'retry',
  tooSlow: 'retry',
  unreachable: 'retry',
  emptyAnswer: 'retry',
  truncatedAnswer: 'retry',
  contractChanged: 'lead',
  windowTooLong: 'lead',
  historyTooOld: 'lead',
  badRequest: 'lead',
  tokenRefused: 'lead',
  notConfigured: 'lead',
  redirectIncomplete: 'tester',
  identityRefused: 'tester',
  missingParameter: 'lead',
  invalidDuration: 'lead',
  durationTooLong: 'lead',
} as const satisfies Record<string, Remedy>;

export type HolderFailure = keyof typeof HOLDER_FAILURES;

export interface FailureDetails {
  /** Name of the holder, 'Enedis'. */
  readonly holder: string;
  /** The holder's own code, for a support request. */
  readonly holderCode?: string;
  /** Seconds to wait, from Retry-After. */
  readonly retryAfterSeconds?: number;
  readonly dataset?: string;
}

/** `holders.<failure>`, with what its text needs. */
export function holderError(failure: HolderFailure, details: FailureDetails, cause?: unknown): AppError {
  const known = Object.entries(details).filter(([, value]) => value !== undefined);
  return new AppError(`holders.${failure}`, Object.fromEntries(known), cause === undefined ? undefined : { cause });
}

/** Whose turn it is after an error of a holder; undefined for any other error. */
export function remedyOf(error: unknown): Remedy | undefined {
  if (!isAppError(error) || !error.code.startsWith('holders.')) return undefined;
  const failure = error.code.slice('holders.'.length);
  return Object.entries(HOLDER_FAILURES).find(([name]) => name === failure)?.[1];
}
