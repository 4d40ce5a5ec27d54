import { z } from 'zod';
import type { HolderFailure } from '../errors.ts';

/** GET /customers/{customer}/{path}: items are checked by the shape of their holder. */
export const pageAnswer = z.object({ items: z.array(z.unknown()), next_cursor: z.string().min(1).nullable() });

/** Any refusal, RFC 9457. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
});

export const PROBLEM_PREFIX = 'urn:self-data:problem:';

/** Names of problems, and what each means to us. */
export const PROBLEMS = {
  'unknown-customer': 'moved',
  'no-file': 'unknownPerson',
  'no-consent': 'noConsent',
  'consent-expired': 'consentExpired',
  'consent-not-started': 'consentNotStarted',
  'consent-pending': 'proofPending',
  'out-of-scope': 'outOfScope',
  'quota-second': 'quotaSecond',
  'quota-hour': 'quotaHour',
  'window-too-long': 'windowTooLong',
  'history-too-old': 'historyTooOld',
  'bad-request': 'badRequest',
  'invalid-token': 'tokenRefused',
} as const satisfies Record<string, HolderFailure>;

export type ProblemName = keyof typeof PROBLEMS;

/** The status that comes with each problem. */
export const PROBLEM_STATUSES: Readonly<Record<ProblemName, number>> = {
  'unknown-customer': 404,
  'no-file': 404,
  'no-consent': 403,
  'consent-expired': 403,
  'consent-not-started': 403,
  'consent-pending': 403,
  'out-of-scope': 403,
  'quota-second': 429,
  'quota-hour': 429,
  'window-too-long': 400,
  'history-too-old': 400,
  'bad-request': 400,
  'invalid-token': 401,
};
