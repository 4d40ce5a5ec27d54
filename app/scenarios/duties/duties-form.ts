import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';

export const DUTIES = ['legalReview', 'charter', 'dpo', 'cnil', 'dpia', 'register'] as const;
export const STATES = ['unsaid', 'to-do', 'in-progress', 'done'] as const;

const text = z.string().max(6000);
const duty = z.object({ state: z.enum(STATES), by: z.string().max(200), on: z.union([z.literal(''), z.iso.date()]) });
const schema = z.object({
  duties: z.record(z.enum(DUTIES), duty),
  ...{ legalBasis: text, retention: text, security: text, documentation: text, pitch: text, faq: text },
});
export type DutyValues = z.infer<typeof schema>;
type Duty = Record<'state' | 'by' | 'on', string>;
/** The form as it was typed, sound or not. */
export type TypedDuties = Omit<DutyValues, 'duties'> & { readonly duties: Record<(typeof DUTIES)[number], Duty> };

/** What the form says: lists are one a line, `;` parts who and when, a blank line parts questions. */
export function readTyped(form: FormData): TypedDuties {
  const value = (name: string): string =>
    String(form.get(name) ?? '')
      .replace(/\r\n?/g, '\n')
      .trim();
  const duties = DUTIES.map((key): [string, Duty] => [
    key,
    { state: value(`${key}-state`), by: value(`${key}-by`), on: value(`${key}-on`) },
  ]);
  return {
    duties: Object.fromEntries(duties) as TypedDuties['duties'],
    ...{ legalBasis: value('legalBasis'), retention: value('retention') },
    ...{ security: value('security'), documentation: value('documentation') },
    ...{ pitch: value('pitch'), faq: value('faq') },
  };
}

/** The answers when all of them can be kept, or the names of the fields that cannot be read. */
export function checkDuties(typed: TypedDuties): { readonly values: DutyValues } | { readonly wrong: string[] } {
  const result = schema.safeParse(typed);
  if (result.success) return { values: result.data };
  return { wrong: result.error.issues.map(({ path }) => path.filter((part) => part !== 'duties').join('-')) };
}

/** What the form shows, in the words of one language. */
export function valuesOf({ compliance, communication }: PilotDefinition, locale: Locale): DutyValues {
  const say = (one: Bilingual | undefined): string => one?.[locale] ?? '';
  const duties = DUTIES.map((key) => {
    const { state = 'unsaid', by = '', on = '' } = compliance?.[key] ?? {};
    return [key, { state, by, on }] as const;
  });
  const writings = compliance?.documentation ?? [];
  const faq = communication?.faq ?? [];
  return {
    duties: Object.fromEntries(duties) as DutyValues['duties'],
    legalBasis: say(compliance?.legalBasis),
    retention: say(compliance?.retention),
    security: (compliance?.security ?? []).map(say).join('\n'),
    documentation: writings.map(({ what, owner, when }) => [say(what), owner, say(when)].join(' ; ')).join('\n'),
    pitch: say(communication?.lightningPitch),
    faq: faq.map(({ question, answer }) => `${say(question)}\n${say(answer)}`.trim()).join('\n\n'),
  };
}

/** The scenario with what the form says; the other language keeps its words, and follows where it had none. */
export function withDuties(definition: PilotDefinition, values: DutyValues, locale: Locale): PilotDefinition {
  const { compliance, communication } = definition;
  const optional = (old: Bilingual | undefined, value: string) => (value ? withText(old, locale, value) : undefined);
  const duties = DUTIES.flatMap((key) => {
    const { state, by, on } = values.duties[key];
    if (state === 'unsaid') return [];
    const note = compliance?.[key]?.note;
    return [[key, { state, ...(by ? { by } : {}), ...(on ? { on } : {}), ...(note ? { note } : {}) }] as const];
  });
  const legalBasis = optional(compliance?.legalBasis, values.legalBasis);
  const retention = optional(compliance?.retention, values.retention);
  const lightningPitch = optional(communication?.lightningPitch, values.pitch);
  return {
    ...definition,
    compliance: {
      ...Object.fromEntries(duties),
      documentation: linesOf(values.documentation).map((line, i) => {
        const [what = '', owner = '', ...when] = line.split(';').map((part) => part.trim());
        const old = compliance?.documentation[i];
        return { what: withText(old?.what, locale, what), owner, when: withText(old?.when, locale, when.join(' ; ')) };
      }),
      ...(legalBasis ? { legalBasis } : {}),
      ...(retention ? { retention } : {}),
      security: linesOf(values.security).map((line, i) => withText(compliance?.security[i], locale, line)),
    },
    communication: {
      ...(lightningPitch ? { lightningPitch } : {}),
      faq: blocksOf(values.faq).map(([question = '', ...answer], i) => {
        const old = communication?.faq[i];
        const said = answer.join('\n');
        return { question: withText(old?.question, locale, question), answer: withText(old?.answer, locale, said) };
      }),
    },
  };
}

const linesOf = (value: string): string[] => value.split('\n').flatMap((line) => line.trim() || []);
const blocksOf = (value: string): string[][] =>
  value.split(/\n\s*\n/).flatMap((block) => {
    const lines = linesOf(block);
    return lines.length > 0 ? [lines] : [];
  });
