import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { flowMessages } from '~/research/messages/flow.ts';
import type { RetentionPoint } from '../engine/figures.server.ts';
import { cliMessages } from '../messages/cli.ts';
import { reportMessages } from '../messages/report.ts';
import { isUsed } from '../report/is-used.ts';
import { findingLines } from './print-findings.server.ts';
import { governanceLines } from './print-governance.ts';
import type { RehearsalReport } from './rehearse-throwaway.server.ts';

/** The report as lines for a person at a terminal. `asOf` dates the assumptions about people. */
export function reportLines(
  report: RehearsalReport,
  definition: PilotDefinition,
  { locale, asOf }: { locale: Locale; asOf: string },
): string[] {
  const t = pick(cliMessages, locale);
  const stages = pick(flowMessages, locale).stages;
  const n = (value: number): string => formatNumber(locale, value);
  const percent = (value: number): string => formatPercent(locale, value);
  const point = ({ week, share, lower, upper, retained, known }: RetentionPoint): string => {
    const known95 = share !== null && lower !== null && upper !== null && retained !== null;
    const cell = known95 ? t.cell(percent(share), percent(lower), percent(upper), n(retained), n(known)) : t.tooEarly;
    return `    ${t.week(n(week), cell)}`;
  };
  const widest = Math.max(...report.flow.map(({ stage }) => stages[stage].length));
  const retentionLines = [
    t.retention,
    `  ${t.classic}`,
    ...report.retention.classic.map(point),
    `  ${t.rolling}`,
    ...report.retention.rolling.map(point),
  ];
  return [
    t.title(inLocale(definition.title, locale)),
    t.played(
      n(report.testers),
      n(report.days),
      formatDate(locale, report.from),
      formatDate(locale, report.to),
      `${report.seed}`,
    ),
    t.simulated(formatDate(locale, asOf)),
    '',
    t.flow,
    ...report.flow.map(({ stage, count, ofPrevious, ofEnrolled }) => {
      const shares = [
        ofPrevious === null ? '' : `${percent(ofPrevious)} ${t.ofPrevious}`,
        ofEnrolled === null ? '' : `${percent(ofEnrolled)} ${t.ofEnrolled}`,
      ].filter((share) => share !== '');
      return `  ${stages[stage].padEnd(widest)}  ${n(count).padStart(6)}  ${shares.join(', ')}`.trimEnd();
    }),
    '',
    ...(isUsed(report) ? retentionLines : [pick(reportMessages, locale).noUse]),
    '',
    ...findingLines(report, definition, locale),
    ...(report.governance ? ['', ...governanceLines(report.governance, locale)] : []),
    t.same,
  ];
}
