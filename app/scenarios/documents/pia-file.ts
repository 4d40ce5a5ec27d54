import { z } from 'zod';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { inWords } from '../preflight/outcome.ts';
import { linesOf } from './build.ts';
import { type GeneratedDocument, type Passage, passagesOf } from './document.ts';
import { messages } from './messages/dpia.ts';

/**
 * The file that the CNIL's PIA tool imports. Facts of the format (keys, numbers, order of import) were read in the
 * public source of LINCnil/pia 4.1.0 on 2026-11-26: `pia.service.ts`, `pia_architecture.json`, its example of 2018.
 */

const date = z.iso.datetime();

const answerSchema = z.strictObject({
  pia_id: z.int(),
  reference_to: z.int().describe('The question, by its number in pia_architecture.json'),
  data: z.strictObject({
    text: z.string().nullable(),
    gauge: z.int().min(0).max(4).nullable().describe('0: not estimated yet'),
    list: z.array(z.string()),
  }),
  created_at: date,
  id: z.int(),
});

export const piaFileSchema = z.strictObject({
  pia: z.strictObject({
    id: z.int(),
    status: z.literal(0).describe('Being written'),
    name: z.string().min(1),
    category: z.string(),
    author_name: z.string(),
    evaluator_name: z.string(),
    validator_name: z.string(),
    dpo_status: z.null(),
    dpo_opinion: z.string(),
    dpos_names: z.string(),
    concerned_people_status: z.null(),
    concerned_people_opinion: z.string(),
    concerned_people_searched_opinion: z.null(),
    concerned_people_searched_content: z.string(),
    people_names: z.string(),
    rejection_reason: z.string(),
    applied_adjustments: z.string(),
    created_at: date,
    updated_at: date,
  }),
  answers: z.array(answerSchema),
  measures: z.array(
    z.strictObject({
      id: z.int(),
      pia_id: z.int(),
      title: z.string().min(1),
      content: z.string(),
      placeholder: z.string(),
      created_at: date,
    }),
  ),
  evaluations: z.array(z.never()),
  comments: z.array(
    z.strictObject({
      id: z.int(),
      pia_id: z.int(),
      description: z.string().min(1),
      reference_to: z.int(),
      for_measure: z.literal(false),
      created_at: date,
    }),
  ),
});
export type PiaFile = z.infer<typeof piaFileSchema>;

export const GAUGES = [325, 326, 335, 336, 345, 346];

/** The draft as the tool reads it; what waits for a person is marked in the answer, and in a comment beside it. */
export function piaFile(
  document: GeneratedDocument,
  about: { readonly name: string; readonly author: string; readonly locale: Locale; readonly now: Date },
): PiaFile {
  const { name, author, locale, now } = about;
  const at = now.toISOString();
  const all = passagesOf(document);
  const questions = all.filter(({ key }) => /^\d{3}$/.test(key));
  const textOf = (key: string): string => {
    const found = all.find((one) => one.key === key);
    return found ? inWords(found.text, locale) : '';
  };
  const waiting = (passage: Passage): string =>
    passage.ask ? `${pick(messages, locale).toAnswer} ${inLocale(passage.ask, locale)}` : '';
  return {
    pia: {
      ...{ id: 1, status: 0, name, category: '', author_name: author, evaluator_name: '', validator_name: '' },
      ...{ dpo_status: null, dpo_opinion: textOf('opinion-dpo'), dpos_names: '' },
      ...{ concerned_people_status: null, concerned_people_opinion: textOf('opinion-people') },
      ...{ concerned_people_searched_opinion: null, concerned_people_searched_content: '', people_names: '' },
      ...{ rejection_reason: '', applied_adjustments: '', created_at: at, updated_at: at },
    },
    answers: questions.map((passage, i) => ({
      ...{ id: i + 1, pia_id: 1, reference_to: Number(passage.key), created_at: at },
      data: dataOf(passage, inWords(passage.text, locale), waiting(passage)),
    })),
    measures: linesOf(textOf('measures')).map((title, i) => ({
      ...{ id: i + 1, pia_id: 1, title, content: '', placeholder: '', created_at: at },
    })),
    evaluations: [],
    comments: questions
      .filter(({ ask }) => ask)
      .map((passage, i) => ({
        ...{ id: i + 1, pia_id: 1, description: waiting(passage), reference_to: Number(passage.key) },
        ...{ for_measure: false, created_at: at },
      })),
  };
}

function dataOf({ key, shape }: Passage, text: string, waiting: string): PiaFile['answers'][number]['data'] {
  const paragraphs = [
    ...linesOf(text).map((line) => `<p>${escapeHtml(line)}</p>`),
    ...(waiting ? [`<p><strong>${escapeHtml(waiting)}</strong></p>`] : []),
  ].join('\n');
  if (GAUGES.includes(Number(key))) return { text: paragraphs, gauge: 0, list: [] };
  if (shape === 'list') return { text: null, gauge: null, list: linesOf(text).length > 0 ? linesOf(text) : [waiting] };
  return { text: paragraphs, gauge: 0, list: [] };
}

/** The tool shows answers as HTML: what people typed must stay text. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
