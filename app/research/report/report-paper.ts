import type { PilotDefinition } from '~/pilots/definition.ts';
import { indicatorMessages } from '~/pilots/indicators/messages.ts';
import { byObjective, type IndicatorView } from '~/pilots/indicators/view-indicators.ts';
import { sayFinding, sayPeriod, sayValue } from '~/pilots/indicators/words.ts';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { flowMessages } from '../messages/flow.ts';
import { reportMessages } from '../messages/report.ts';
import type { PublishedFlow } from '../publish-flow.ts';
import { seriesBlock } from './series-block.ts';

export interface ReportMatter {
  readonly definition: PilotDefinition;
  readonly territoryName: string;
  /** Of a territory's demonstration: the people are simulated. */
  readonly isImagined: boolean;
  readonly governance: Bilingual;
  readonly protocolVersion: number;
  /** yyyy-mm-dd */
  readonly today: string;
  /** What may leave the research room; null: withheld. */
  readonly flow: PublishedFlow | null;
  /** Made for partners, as may be shown to anybody. */
  readonly views: readonly IndicatorView[];
}

/** What must stand with a subtitle at the foot of a page. */
const UNDER_TITLE_MM = 40;
/** Periods in a table of the report, latest first: the page and its file have them all. */
const MOST_PERIODS = 8;

/** What a lead hands to partners: objective by objective, with its limits. */
export function reportPaper(matter: ReportMatter, locale: Locale): PdfDocument {
  const t = pick(reportMessages, locale);
  const { definition, territoryName, today } = matter;
  const title = inLocale(definition.title, locale);
  return {
    title: `${t.name} · ${title}`,
    subject: t.subject,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, { title: t.name, line: territoryName, about: { label: t.day(today), value: title } }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      drawOpening(flow, matter, locale);
      drawWay(flow, matter, locale);
      for (const { objective, views } of byObjective(definition, matter.views)) {
        const text = objective === null ? null : definition.objectives[objective - 1];
        flow.gap(6);
        heading(flow, objective === null ? t.others : t.objective(objective), UNDER_TITLE_MM);
        if (text) flow.add(paragraph(flow.pen, inLocale(text, locale), TEXT.aloud, flow.width));
        if (views.length === 0) {
          flow.gap(2);
          flow.add(paragraph(flow.pen, pick(indicatorMessages, locale).noIndicator, TEXT.hint, flow.width));
        }
        for (const view of views) drawIndicator(flow, view, matter, locale);
      }
      drawLimits(flow, matter, locale);
    },
    foot: (pen, frame, at) =>
      drawFoot(pen, frame, { lines: [t.credit], pageNumber: pick(pdfMessages, locale).page }, at),
  };
}

function drawOpening(flow: Flow, matter: ReportMatter, locale: Locale): void {
  const t = pick(reportMessages, locale);
  const { pen, width } = flow;
  const { definition, isImagined, governance, protocolVersion } = matter;
  const { title, pitch, mainObjective, calendar, panels } = definition;
  flow.add(paragraph(pen, inLocale(title, locale), TEXT.title, width, { tag: 'H1' }));
  flow.gap(2);
  flow.add(paragraph(pen, inLocale(mainObjective ?? pitch, locale), TEXT.aloud, width));
  flow.gap(3);
  const names = panels.map((panel) => t.panel(inLocale(panel.title, locale), formatNumber(locale, panel.size)));
  for (const line of [
    t.dates(calendar.startsOn, calendar.endsOn),
    t.panels(names.join(', ')),
    t.governance(inLocale(governance, locale), protocolVersion),
    ...(isImagined ? [t.imagined] : []),
  ]) {
    flow.add(paragraph(pen, line, TEXT.body, width));
  }
}

function drawWay(flow: Flow, { flow: way }: ReportMatter, locale: Locale): void {
  const t = pick(reportMessages, locale);
  const { stages } = pick(flowMessages, locale);
  flow.gap(6);
  heading(flow, t.way, UNDER_TITLE_MM);
  if (!way) {
    flow.add(paragraph(flow.pen, t.wayWithheld, TEXT.body, flow.width));
    return;
  }
  const share = (value: number | null): string => (value === null ? '' : formatPercent(locale, value));
  wordTable(
    flow,
    [t.columns.step, t.columns.count, t.columns.ofPrevious, t.columns.ofEnrolled],
    way.steps.map(({ stage, count, ofPrevious, ofEnrolled }) => [
      ...[stages[stage], formatNumber(locale, count), share(ofPrevious), share(ofEnrolled)],
    ]),
  );
}

function drawIndicator(flow: Flow, view: IndicatorView, { definition }: ReportMatter, locale: Locale): void {
  const { pen, width } = flow;
  const words = pick(indicatorMessages, locale);
  const { indicator, series } = view;
  flow.gap(5);
  const title = paragraph(pen, inLocale(indicator.title, locale), TEXT.subheading, width, { tag: 'H3' });
  flow.need(title.height + UNDER_TITLE_MM);
  flow.add(title);
  flow.gap(0.8);
  flow.add(paragraph(pen, sayFinding(locale, view, definition.smallestGroup), TEXT.strong, width));
  flow.gap(0.8);
  const how = [inLocale(indicator.definition, locale), words.sources[indicator.from]];
  if (indicator.target) how.push(`${words.expected[indicator.target.moves]}.`);
  flow.add(paragraph(pen, how.join(' '), TEXT.hint, width));
  const picture = seriesBlock(pen, view, { locale, smallestGroup: definition.smallestGroup });
  if (picture) {
    flow.gap(2);
    flow.add(picture);
  }
  drawNumbers(flow, view, definition, locale);
  if (series.length === 0) return;
  flow.gap(1);
}

function drawNumbers(flow: Flow, view: IndicatorView, { panels }: PilotDefinition, locale: Locale): void {
  const { table } = pick(indicatorMessages, locale);
  const t = pick(reportMessages, locale);
  const { series, per } = view;
  const starts = [...new Set(series.flatMap(({ points }) => points.map(({ start }) => start)))].sort().toReversed();
  if (starts.length === 0) return;
  const titleOf = (key: string): string => {
    const panel = panels.find((one) => one.key === key);
    return panel ? inLocale(panel.title, locale) : table.together;
  };
  const cell = (point: (typeof series)[number]['points'][number] | undefined): string => {
    if (!point) return '';
    if (point.isWithheld) return table.withheld;
    if (point.value === null) return table.nobody;
    const value = sayValue(locale, point.value, view);
    if (point.low === null || point.high === null) return value;
    return `${value} (${t.interval(sayValue(locale, point.low, view), sayValue(locale, point.high, view))})`;
  };
  flow.gap(2);
  wordTable(
    flow,
    [table.period, ...series.map(({ panelKey }) => titleOf(panelKey)), table.state],
    starts.slice(0, MOST_PERIODS).map((start) => {
      const points = series.map((one) => one.points.find((point) => point.start === start));
      const isGoing = points.some((point) => point && !point.isOver);
      return [sayPeriod(locale, start, per), ...points.map(cell), isGoing ? table.going : table.over];
    }),
  );
}

function drawLimits(flow: Flow, { definition, views, isImagined }: ReportMatter, locale: Locale): void {
  const t = pick(reportMessages, locale);
  const { questions, contact, smallestGroup } = definition;
  flow.gap(6);
  heading(flow, t.questions);
  bullets(
    flow,
    questions.map((question) => inLocale(question, locale)),
  );
  flow.gap(6);
  heading(flow, t.limits);
  const hasNoted = views.some(({ indicator }) => indicator.from === 'team');
  bullets(flow, [
    ...(isImagined ? [t.imagined] : []),
    ...[t.limit.cause, t.limit.small(smallestGroup), t.limit.interval, t.limit.going, t.limit.measured],
    ...(hasNoted ? [t.limit.noted] : []),
  ]);
  flow.gap(4);
  flow.add(
    paragraph(flow.pen, t.contact(contact.name, inLocale(contact.role, locale), contact.email), TEXT.body, flow.width),
  );
}
