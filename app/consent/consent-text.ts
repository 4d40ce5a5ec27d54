import type { PilotPurpose } from '~/pilots/definition.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';

/**
 * The words that a person agrees to, in the order in which they are shown, one paragraph a line (the last day as
 * yyyy-mm-dd, and a length in months as P6M where an answer holds for less). Pages show these and nothing else about the purpose; their hash is kept with the answer.
 */
export function consentText(purpose: PilotPurpose, locale: Locale): string {
  const { question, what, why, who, until, ifRefused, ifWithdrawn } = purpose;
  const headings = [what, why, who].flatMap(({ title, detail }) => [title, detail]);
  return [
    ...[question, ...headings].map((part) => inLocale(part, locale)),
    until.on,
    ...(until.months ? [`P${until.months}M`] : []),
    ...[until.detail, ifRefused, ifWithdrawn].map((part) => inLocale(part, locale)),
  ].join('\n');
}
