import type { HolderFailure } from '../errors.ts';
import { gatewayError, ownError } from './wire.ts';

const BY_CODE: Readonly<Record<string, HolderFailure>> = {
  'ADAM-DC-0007': 'moved',
  'ADAM-DC-0008': 'noConsent',
  'ADAM-DC-0009': 'consentNotStarted',
  'ADAM-DC-0015': 'windowTooLong',
  'ADAM-DC-0016': 'historyTooOld',
  'ADAM-ERR0125': 'historyTooOld',
  no_data_found: 'noData',
  unauthorized_user: 'noConsent',
};

/** Where the code is a general one, the sentence tells. */
const BY_SENTENCE: readonly (readonly [RegExp, HolderFailure])[] = [
  [/not recognized as the actual meter holder/i, 'moved'],
  [/objected to the load curve/i, 'outOfScope'],
  [/less than 7 days/i, 'windowTooLong'],
  [/history deadline/i, 'historyTooOld'],
  [/anterior to the meter's last activation/i, 'noData'],
  [/no consent/i, 'noConsent'],
  [/quota Q3/i, 'quotaSecond'],
  [/quota Q4/i, 'quotaHour'],
];

const BY_STATUS: Readonly<Record<number, HolderFailure>> = {
  400: 'badRequest',
  401: 'tokenRefused',
  403: 'noConsent',
  404: 'noData',
  429: 'quotaSecond',
  504: 'tooSlow',
};

/** What an error of Enedis means, from its code, its sentence, then its status. */
export function explainEnedis(
  status: number,
  body: unknown,
): { failure: HolderFailure; holderCode?: string | undefined } {
  const wrapped = gatewayError.safeParse(body);
  const own = ownError.safeParse(wrapped.success ? wrapped.data.enedis_return : body);
  // The specification writes ADAM_DC_0008 where the service answers ADAM-DC-0008.
  const code = own.success ? own.data.error.replace(/^(ADAM|STM)_/, '$1-').replace(/^ADAM-DC_/, 'ADAM-DC-') : undefined;
  const sentence = own.success ? (own.data.error_description ?? '') : '';
  const failure =
    status >= 500
      ? (BY_STATUS[status] ?? 'serverError')
      : ((code !== undefined ? BY_CODE[code] : undefined) ??
        BY_SENTENCE.find(([pattern]) => pattern.test(sentence))?.[1] ??
        BY_STATUS[status] ??
        'badRequest');
  return { failure, holderCode: code };
}
