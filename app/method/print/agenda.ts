import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, behind, padded, paragraph, row, stack, tagged } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { bullets, facts, heading } from '~/platform/pdf/parts.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import { dayOf, type PrintedWorkshop, partsOf, type TimedStep, timedSteps } from './printed-workshop.ts';
import { workshopDocument } from './workshop-document.ts';

const TIME_MM = 20;
const HOW_MM = 40;
const GAP_MM = 4;

/** The agenda sent to guests: when, where, what for, and the steps with their times; no word of how it is run. */
export function agenda(workshop: PrintedWorkshop, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  return workshopDocument(workshop, locale, {
    kind: t.agenda,
    draw(flow) {
      const { pen, width } = flow;
      const { template } = workshop;
      const steps = timedSteps(workshop, locale);
      flow.add(paragraph(pen, workshop.title, TEXT.title, width, { tag: 'H1' }));
      flow.gap(3);
      flow.add(paragraph(pen, inLocale(template.purpose, locale), TEXT.quote, width));
      flow.gap(4);
      flow.add(facts(pen, whenWhereWho(workshop, steps, locale), width));
      flow.gap(6);
      heading(flow, t.together);
      bullets(
        flow,
        template.objectives.map((one) => inLocale(one, locale)),
      );
      flow.gap(6);
      drawSteps(flow, steps, locale);
    },
  });
}

export function whenWhereWho(workshop: PrintedWorkshop, steps: readonly TimedStep[], locale: Locale) {
  const t = pick(messages, locale);
  const { people } = workshop.template;
  return [
    { label: t.when, value: `${dayOf(workshop, locale)}, ${t.hours(steps[0]?.from ?? '', steps.at(-1)?.to ?? '')}` },
    { label: t.where, value: workshop.place || t.placeToBe },
    { label: t.who, value: people.note ? inLocale(people.note, locale) : t.people(people.from, people.to) },
    ...(workshop.theme ? [{ label: t.theme, value: workshop.theme }] : []),
  ];
}

/** One table for each part of the day, under the part's own heading. */
function drawSteps(flow: Flow, steps: readonly TimedStep[], locale: Locale): void {
  const t = pick(messages, locale);
  for (const part of partsOf(steps, locale)) {
    heading(flow, part.title || t.day, HEADING_NEEDS_MM);
    flow.within('Table', () => {
      flow.add(headings(flow, [t.columns.time, t.columns.step, t.columns.how]));
      for (const step of part.steps) flow.add(stepRow(flow, step, locale));
    });
    flow.gap(5);
  }
}

const HEADING_NEEDS_MM = 30;

function columnsOf(width: number) {
  const step = width - TIME_MM - HOW_MM - 2 * GAP_MM;
  return { step, stepX: TIME_MM + GAP_MM, howX: width - HOW_MM };
}

function headings({ pen, width }: Flow, [time, step, how]: readonly [string, string, string]): Block {
  const at = columnsOf(width);
  const cell = (text: string, room: number) => tagged('TH', paragraph(pen, text, TEXT.hint, room), { scope: 'Column' });
  const cells = row([
    { block: cell(time, TIME_MM), x: 0 },
    { block: cell(step, at.step), x: at.stepX },
    { block: cell(how, HOW_MM), x: at.howX },
  ]);
  return padded(tagged('TR', cells), { bottom: 1 });
}

function stepRow({ pen, width }: Flow, { step, from }: TimedStep, locale: Locale): Block {
  const t = pick(messages, locale);
  const at = columnsOf(width);
  const rest = step.mode === 'break';
  const what = stack([
    paragraph(pen, inLocale(step.title, locale), rest ? TEXT.body : TEXT.strong, at.step),
    ...(step.comesTo ? [paragraph(pen, inLocale(step.comesTo, locale), TEXT.hint, at.step)] : []),
  ]);
  const how = [rest ? undefined : t.modes[step.mode], t.minutesLong(step.minutes)].filter(Boolean).join(', ');
  const cells = row([
    { block: tagged('TH', paragraph(pen, from, TEXT.strong, TIME_MM), { scope: 'Row' }), x: 0 },
    { block: tagged('TD', what), x: at.stepX },
    { block: tagged('TD', paragraph(pen, how, TEXT.hint, HOW_MM, { lineHeight: 5 })), x: at.howX },
  ]);
  return behind(padded(tagged('TR', cells), { top: 1.8, bottom: 1.8 }), (on, x, y) =>
    on.line(x, y, x + width, y, { ink: 'rule', width: 0.25 }),
  );
}
