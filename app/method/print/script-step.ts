import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, behind, padded, paragraph, row, stack, tagged } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { list } from '~/platform/pdf/parts.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import { messages } from '../messages/print.ts';
import { activityLines } from './activity-lines.ts';
import type { TimedStep } from './printed-workshop.ts';

const TIME_MM = 22;
const GAP_MM = 2.2;
const PANEL = { top: 2.2, bottom: 2.4, side: 4 } as const;
/** A step stays whole unless it takes half a page; then its head at least keeps the beginning of what follows. */
const KEEP_MM = 26;

/** A step ready to be put on paper. */
interface LaidStep {
  /** Millimetres that it takes on one page: what stands above it keeps this much. */
  readonly keepMm: number;
  readonly add: () => void;
}

/** One step: its time in the margin, then what to do, what to read aloud, what to have at hand and what comes out. */
export function scriptStep(flow: Flow, { step, from, to }: TimedStep, locale: Locale): LaidStep {
  const t = pick(messages, locale);
  const { pen } = flow;
  const width = flow.width - TIME_MM;
  const say = (text: Bilingual) => inLocale(text, locale);
  const time = stack([paragraph(pen, from, TEXT.subheading, TIME_MM), paragraph(pen, to, TEXT.hint, TIME_MM)]);
  const how = [step.mode === 'break' ? '' : t.modes[step.mode], t.minutesLong(step.minutes)].filter(Boolean).join(', ');
  const head = stack([
    paragraph(pen, say(step.title), TEXT.subheading, width, { tag: 'H3' }),
    paragraph(pen, how, TEXT.hint, width),
  ]);
  const start = padded(
    row([
      { block: time, x: 0 },
      { block: head, x: TIME_MM },
    ]),
    { top: 2, bottom: 0.5 },
  );
  const body: Block[] = [];
  if (step.script.length > 0) {
    body.push(list(pen, step.script.map(say), width, step.script.length > 1 ? 'number' : 'dot'));
  }
  if (step.readAloud.length > 0) body.push(readAloud(pen, step.readAloud.map(say), t.readAloud, width));
  const doing = step.activities.flatMap((activity) => activityLines(activity, locale));
  if (doing.length > 0)
    body.push(stack([paragraph(pen, t.onPhones, TEXT.hintStrong, width), list(pen, doing, width)], 0.4));
  if (step.material.length > 0)
    body.push(paragraph(pen, t.atHand(step.material.map(say).join(', ')), TEXT.hint, width));
  if (step.comesTo) body.push(paragraph(pen, t.comesOut(say(step.comesTo)), TEXT.strong, width));
  const whole = start.height + body.reduce((sum, block) => sum + block.height + GAP_MM, 0);
  const keepMm = whole < flow.fullRoom / 2 ? whole : KEEP_MM;
  const add = (): void => {
    flow.need(keepMm);
    flow.add(behind(start, (on, x, y) => on.line(x, y, x + flow.width, y, { ink: 'rule', width: 0.25 })));
    for (const block of body) flow.add(padded(block, { left: TIME_MM, bottom: GAP_MM }));
  };
  return { keepMm, add };
}

/** Words to say to the room, set apart so that the eye finds them while standing. */
function readAloud(pen: Pen, texts: readonly string[], label: string, width: number): Block {
  const inner = width - 2 * PANEL.side;
  const words = stack(
    [
      paragraph(pen, label, { ...TEXT.hint, ink: 'violet-deep' }, inner),
      ...texts.map((text) => tagged('BlockQuote', paragraph(pen, text, TEXT.aloud, inner))),
    ],
    1,
  );
  return behind(padded(words, { top: PANEL.top, bottom: PANEL.bottom, left: PANEL.side }), (on, x, y, height) =>
    on.box(x, y, width, height, { fill: 'violet-wash', corner: 0.8 }),
  );
}
