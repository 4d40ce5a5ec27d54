import type { HolderFailure } from '../errors.ts';
import { errorsAnswer } from './wire.ts';

const BY_CODE: Readonly<Record<string, HolderFailure>> = {
  '00100': 'outOfScope',
  '00101': 'tokenRefused',
  '00103': 'tokenRefused',
  '00105': 'tokenRefused',
  '00366': 'badRequest',
  '00429': 'quotaSecond',
  '37002': 'tooSlow',
  '37003': 'unknownPerson',
  '37008': 'quotaHour',
};

const BY_STATUS: Readonly<Record<number, HolderFailure>> = {
  401: 'tokenRefused',
  403: 'noConsent',
  404: 'unknownPerson',
  429: 'quotaSecond',
  504: 'tooSlow',
};

/** What a refusal of API Particulier means, by its code, or by its status where a gateway answered instead. */
export function explainCaf(status: number, body: unknown): { failure: HolderFailure; holderCode?: string } {
  const code = errorsAnswer.safeParse(body).data?.errors[0]?.code;
  if (code !== undefined && BY_CODE[code]) return { failure: BY_CODE[code], holderCode: code };
  const failure = BY_STATUS[status] ?? (status >= 500 ? 'serverError' : 'badRequest');
  return { failure, ...(code !== undefined && { holderCode: code }) };
}
