import type { PilotDefinition } from '~/pilots/definition.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, paragraph, stack } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { checks, ruledLines, writingField } from '~/platform/pdf/writing.ts';
import type { SurveyQuestion } from '../form/questions.ts';
import type { StoredForm } from '../form/stored-form.server.ts';
import { wholeForm } from '../form/whole-form.ts';
import { withoutTags } from '../form/without-tags.ts';
import { messages } from '../messages/team.ts';

interface Sheet {
  readonly pilot: PilotDefinition;
  readonly title: Bilingual;
  readonly form: StoredForm;
  readonly locale: Locale;
}

/** A wave's questions to answer with a pen, in the words of the screen; under a number, without a name. */
export function formSheet({ pilot, title, form, locale }: Sheet): PdfDocument {
  const t = pick(messages, locale).paper;
  const name = inLocale(title, locale);
  return {
    title: name,
    subject: inLocale(pilot.title, locale),
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, { title: name, titleTag: 'H1', line: `${inLocale(pilot.title, locale)} – ${t.line}` }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      flow.add(stack([writingField(flow.pen, t.number, flow.width), writingField(flow.pen, t.date, flow.width)]));
      flow.gap(3);
      flow.add(paragraph(flow.pen, t.free, TEXT.strong, flow.width));
      for (const page of wholeForm(form.definition)) {
        flow.gap(5);
        if (page.title) heading(flow, inLocale(page.title, locale), 30);
        if (page.isConditional) flow.add(paragraph(flow.pen, t.when, TEXT.hint, flow.width));
        for (const element of page.elements) {
          if (element.is === 'text') {
            const words = withoutTags(inLocale(element.text, locale));
            flow.add(paragraph(flow.pen, words, TEXT.body, flow.width));
          } else drawQuestion(flow, element.question, locale);
        }
      }
    },
    foot: (pen, frame, at) => {
      const { name: person, email } = pilot.contact;
      const lines = [t.foot(form.version, person, email)];
      drawFoot(pen, frame, { lines, pageNumber: pick(pdfMessages, locale).page }, at);
    },
  };
}

/** Lines for a text of one's own: a few words, or several sentences. */
const LINES = { short: 1, long: 5 } as const;

function drawQuestion(flow: Flow, question: SurveyQuestion, locale: Locale): void {
  const t = pick(messages, locale).paper;
  const { pen, width } = flow;
  const say = (text: Bilingual): string => inLocale(text, locale);
  const asked = (hint: string): Block[] => [
    paragraph(pen, say(question.title), TEXT.strong, width),
    ...[question.description ? say(question.description) : '', question.isAlwaysAsked ? '' : t.when, hint]
      .filter(Boolean)
      .map((text) => paragraph(pen, text, TEXT.hint, width)),
  ];
  const boxes = (items: readonly string[], columns: number): Block => checks(pen, items, 0, width, columns);
  const { kind, choices, rows, columns, minLabel, maxLabel, hasOther, isLong } = question;
  const names = choices.map(({ title }) => say(title));
  flow.gap(4);
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'consent': {
      const hint = kind === 'multiple' ? t.severalOf : t.oneOf;
      const other = hasOther ? [writingField(pen, t.otherLine, width)] : [];
      flow.add(stack([...asked(hint), boxes(names, names.length > 4 ? 2 : 1), ...other]));
      return;
    }
    case 'rating': {
      const ends = minLabel && maxLabel ? t.scale(say(minLabel), say(maxLabel)) : '';
      flow.add(stack([...asked(ends), boxes(names, Math.min(names.length, 11))]));
      return;
    }
    case 'matrix':
      flow.add(stack(asked(t.oneOf)));
      for (const row of rows) {
        const answers = columns.map(({ title }) => say(title));
        flow.gap(1);
        flow.add(
          stack([paragraph(pen, say(row.title), TEXT.body, width), boxes(answers, Math.min(answers.length, 5))]),
        );
      }
      return;
    case 'ranking':
      flow.add(stack([...asked(t.rank(names.length)), boxes(names, 1)]));
      return;
    default:
      flow.add(stack([...asked(''), ruledLines(isLong ? LINES.long : LINES.short, width)]));
  }
}
