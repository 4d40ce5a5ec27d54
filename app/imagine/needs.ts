import { z } from 'zod';
import type { Locale } from '~/platform/i18n/messages.ts';
import { ownWords } from '~/platform/i18n/with-text.ts';
import { readTyped } from './texts.ts';
import { type DataNeed, LONGEST, nextNeedKey, ORIGINS, type UseCaseDocument, withNeeds } from './use-case.ts';

/** What the form of one data need posts. */
export const needFormSchema = z.object({
  revision: z.coerce.number().int().positive(),
  label: z.string().trim().min(1).max(LONGEST.line),
  labelOther: z.string().trim().max(LONGEST.line).default(''),
  holder: z.string().trim().max(LONGEST.line).default(''),
  origin: z.enum(ORIGINS),
  personal: z.boolean().default(false),
  /** Key of a data card, or ''. */
  card: z.string().trim().max(200).default(''),
});
export type NeedForm = z.output<typeof needFormSchema>;

export function needFormOf(need: DataNeed | undefined, locale: Locale) {
  if (!need) return { label: '', labelOther: '', holder: '', origin: 'retrieved' as const, personal: 'on', card: '' };
  const { label, holderName = '', origin, personal, itemKey = '' } = need;
  return {
    ...{ label: label[locale], labelOther: ownWords(label, locale), holder: holderName, origin, card: itemKey },
    personal: personal ? 'on' : undefined,
  };
}

/** The document with one need as typed: changed in its place, or added last. */
export function withNeed(
  document: UseCaseDocument,
  needKey: string | undefined,
  form: NeedForm,
  locale: Locale,
): UseCaseDocument {
  const { dataNeeds } = document;
  const need: DataNeed = {
    key: needKey ?? nextNeedKey(dataNeeds),
    label: readTyped(locale, form.label, form.labelOther),
    ...{ personal: form.personal, origin: form.origin },
    ...(form.holder ? { holderName: form.holder } : {}),
    ...(form.card ? { itemKey: form.card } : {}),
  };
  const known = dataNeeds.some(({ key }) => key === need.key);
  return withNeeds(
    document,
    known ? dataNeeds.map((one) => (one.key === need.key ? need : one)) : [...dataNeeds, need],
  );
}

export const withoutNeed = (document: UseCaseDocument, needKey: string): UseCaseDocument =>
  withNeeds(
    document,
    document.dataNeeds.filter(({ key }) => key !== needKey),
  );

/** The document with one need tied to a card. */
export const tied = (document: UseCaseDocument, needKey: string, itemKey: string): UseCaseDocument => ({
  ...document,
  dataNeeds: document.dataNeeds.map((need) => (need.key === needKey ? { ...need, itemKey } : need)),
});
