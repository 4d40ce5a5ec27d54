import { z } from 'zod';
import { isUuid } from '~/method/is-uuid.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { ownWords } from '~/platform/i18n/with-text.ts';
import { otherField, readTyped, readTypedLines, typedLines } from './texts.ts';
import { LONGEST, type UseCaseDocument } from './use-case.ts';

const line = z.string().trim().max(LONGEST.line).default('');
const text = z.string().trim().max(LONGEST.text).default('');
const long = z.string().trim().max(LONGEST.pitch).default('');

/** What the form of a service sheet posts. */
export const sheetFormSchema = z.object({
  revision: z.coerce.number().int().positive(),
  ...{ title: z.string().trim().min(1).max(LONGEST.line), titleOther: line },
  ...{ challenge: line, challengeOther: line, pitch: text, pitchOther: text },
  ...{ functions: text, functionsOther: text, form: line, formOther: line },
  ...{ public: text, publicOther: text, benefits: text, benefitsOther: text },
  ...{ plenary: long, plenaryOther: long },
  /** `kit:<key>`, `own:<id>` or ''. */
  persona: z.string().max(80).default(''),
  domains: z.array(z.string().max(60)).max(7).default([]),
});
export type SheetForm = z.output<typeof sheetFormSchema>;

const TEXTS = ['title', 'challenge', 'pitch', 'form', 'public', 'plenary'] as const;
const LISTS = ['functions', 'benefits'] as const;

/** What the form shows of a document. */
export function sheetFormOf(document: UseCaseDocument, locale: Locale): Record<string, string | string[]> {
  const texts = TEXTS.flatMap((name) => [
    [name, document[name][locale]],
    [otherField(name), ownWords(document[name], locale)],
  ]);
  const lists = LISTS.flatMap((name) => {
    const { own, other } = typedLines(document[name], locale);
    return [
      [name, own],
      [otherField(name), other],
    ];
  });
  return {
    ...Object.fromEntries([...texts, ...lists]),
    persona: personaChoice(document),
    domains: document.domains,
  };
}

/** The document with what the form says. */
export function withSheet(document: UseCaseDocument, form: SheetForm, locale: Locale): UseCaseDocument {
  const { personaKey: _key, personaId: _id, ...rest } = document;
  const typed = (name: (typeof TEXTS)[number]) => readTyped(locale, form[name], form[otherField(name)]);
  const list = (name: (typeof LISTS)[number]) =>
    readTypedLines(document[name], locale, { own: form[name], other: form[otherField(name)] });
  return {
    ...rest,
    ...{ title: typed('title'), challenge: typed('challenge'), pitch: typed('pitch'), form: typed('form') },
    ...{ public: typed('public'), plenary: typed('plenary') },
    ...{ functions: list('functions'), benefits: list('benefits'), domains: form.domains },
    ...readPersonaChoice(form.persona),
  };
}

export function personaChoice({ personaKey, personaId }: Pick<UseCaseDocument, 'personaKey' | 'personaId'>): string {
  if (personaId !== undefined) return `own:${personaId}`;
  return personaKey === undefined ? '' : `kit:${personaKey}`;
}

function readPersonaChoice(choice: string): Pick<UseCaseDocument, 'personaKey' | 'personaId'> {
  const key = choice.slice(4);
  if (choice.startsWith('own:') && isUuid(key)) return { personaId: key };
  return choice.startsWith('kit:') && key !== '' ? { personaKey: key.slice(0, 60) } : {};
}
