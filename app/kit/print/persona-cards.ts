import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, padded, paragraph, row } from '~/platform/pdf/block.ts';
import { cardSheets, cardsHead, type DrawCard, firstThatFits } from '~/platform/pdf/cards.ts';
import { TEXT, type TextStyle } from '~/platform/pdf/ink.ts';
import { list } from '~/platform/pdf/parts.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import { messages as useCaseMessages } from '../messages/use-cases.ts';
import type { Persona } from '../schema/kit.ts';

const GRID = { columns: 2, rows: 2 } as const;
/** Letters in points, from the most comfortable to the smallest still read at arm's length. */
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7] as const;

/** The people to imagine for, four to a page. */
export function personaCards(personas: readonly Persona[], locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  return {
    title: t.cardsTitle,
    subject: t.credit,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => cardsHead(pen, frame, `${t.cardsTitle} · ${t.credit}`),
    draw: (flow) =>
      cardSheets(flow, GRID, personas, (persona, { width, height }): DrawCard => {
        const block = firstThatFits(SIZES, height, (size) => personaBlocks(flow.pen, persona, locale, { width, size }));
        return (pen, x, y) => block.draw(pen, x, y);
      }),
  };
}

function personaBlocks(
  pen: Pen,
  persona: Persona,
  locale: Locale,
  { width, size }: { width: number; size: number },
): Block[] {
  const t = pick(useCaseMessages, locale).persona;
  const words = pick(messages, locale);
  const text: TextStyle = { ...TEXT.body, size, leading: 1.3 };
  const strong: TextStyle = { ...text, weight: 'strong' };
  const label: TextStyle = { ...text, ink: 'ink-2' };
  const facts = [
    [t.lives, persona.lives],
    [t.work, persona.work],
    [t.household, persona.household],
  ] as const;
  const labelWidth = Math.max(...facts.map(([name]) => pen.measure(name, label))) + 3;
  const part = (name: string, blocks: Block): Block[] => [
    padded(paragraph(pen, name, strong, width, { tag: 'H3' }), { top: 1.6 }),
    blocks,
  ];
  return [
    paragraph(pen, words.named(persona.name, t.age(persona.age)), { ...TEXT.heading, weight: 'heavy' }, width, {
      tag: 'H2',
    }),
    padded(paragraph(pen, words.quoted(inLocale(persona.line, locale)), { ...TEXT.quote, size: size + 1.5 }, width), {
      top: 1,
      bottom: 1.6,
    }),
    ...facts.map(([name, value]) =>
      row([
        { block: paragraph(pen, name, label, labelWidth), x: 0 },
        { block: paragraph(pen, inLocale(value, locale), text, width - labelWidth), x: labelWidth },
      ]),
    ),
    paragraph(pen, words.ease(t.ease, t.easeValue(persona.digitalEase)), text, width),
    ...part(t.relation, paragraph(pen, inLocale(persona.relation, locale), text, width)),
    ...(['needs', 'brakes', 'problems'] as const).flatMap((name) =>
      part(
        t[name],
        list(
          pen,
          persona[name].map((line) => inLocale(line, locale)),
          width,
          'dot',
          text,
        ),
      ),
    ),
  ];
}
