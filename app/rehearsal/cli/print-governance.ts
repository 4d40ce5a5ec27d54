import { governanceModels } from '~/governance/models.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { GovernanceMeasure } from '../lab/measures.ts';
import { cliMessages } from '../messages/cli.ts';

/** What a replay under one model measured, in a few lines for a terminal; `--json` has all of it. */
export function governanceLines(measure: GovernanceMeasure, locale: Locale): string[] {
  const t = pick(cliMessages, locale);
  const n = (value: number): string => formatNumber(locale, value);
  const { askedPerTester, copies, leaving, leftOut } = measure;
  const standIns = [...leftOut.holders, ...leftOut.services];
  return [
    t.governance(inLocale(governanceModels[measure.model].title, locale)),
    ...measure.datasets.map(({ dataset, readers }) => {
      const others = readers.filter(({ reader, opened }) => reader !== 'tester' && opened > 0);
      return `  ${t.readBy(dataset, others.map(({ reader }) => reader).join(', ') || t.nobody)}`;
    }),
    `  ${t.asked(n(askedPerTester.consents.asked), n(askedPerTester.decisions.total))}`,
    `  ${t.copies(n(copies.perTester), n(leaving.recalled.confirmed))}`,
    ...(standIns.length > 0 ? [`  ${t.standIns(standIns.join(', '))}`] : []),
    '',
  ];
}
