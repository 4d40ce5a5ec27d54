import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { labMessages } from '../../messages/lab.ts';
import type { LabNames } from '../lab-flow.ts';
import type { MeasuredReading, ReaderName } from '../measures.ts';

/** A reader by the name that the pilot gives it. */
export function readerTitle(reader: ReaderName, names: LabNames, locale: Locale): string {
  const t = pick(labMessages, locale);
  const [kind = '', key = ''] = reader.split(':');
  if (kind === 'service') return inLocale(names.services[key] ?? { fr: key, en: key }, locale);
  if (kind === 'recipient') return t.recipient(inLocale(names.recipients[key] ?? { fr: key, en: key }, locale));
  if (kind === 'operator') return t.operator;
  return kind === 'trustee' ? t.trustee : t.community;
}

/** Those but the tester who opened a dataset, each in words; a person's own is no news. */
export function whoReads(readers: readonly MeasuredReading[], names: LabNames, locale: Locale): string[] {
  const t = pick(labMessages, locale);
  return readers.flatMap(({ reader, opened, isInside, sight }) => {
    if (reader === 'tester') return [];
    const title = readerTitle(reader, names, locale);
    if (sight === 'totals-only' || sight === 'totals') return [t.totals(title)];
    if (opened === 0) return [];
    return [isInside ? t.inside(title) : title];
  });
}
