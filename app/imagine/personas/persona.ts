import { z } from 'zod';
import { type Persona as KitPersona, THEMES } from '~/kit/schema/kit.ts';
import { NOTHING, storedText } from '../texts.ts';

const line = storedText(300);
const text = storedText(2000);
const lines = z.array(text).max(12);

export const DIGITAL_EASE = [1, 2, 3, 4, 5] as const;
export const AGES = { from: 16, to: 100 } as const;

/** Somebody to imagine for: the kit's words, in the territory's hands. */
export const personaDocumentSchema = z.strictObject({
  name: z.string().trim().max(120),
  age: z.int().min(AGES.from).max(AGES.to),
  theme: z.enum(THEMES),
  line,
  lives: text,
  work: text,
  household: text,
  relation: text,
  needs: lines,
  brakes: lines,
  problems: lines,
  digitalEase: z.int().min(1).max(5),
});
export type PersonaDocument = z.infer<typeof personaDocumentSchema>;

export const EMPTY_PERSONA: Omit<PersonaDocument, 'theme'> = {
  ...{ name: '', age: 40, digitalEase: 3 },
  ...{ line: NOTHING, lives: NOTHING, work: NOTHING, household: NOTHING, relation: NOTHING },
  ...{ needs: [], brakes: [], problems: [] },
};

export function personaFromKit({ key: _key, ours: _ours, ...document }: KitPersona): PersonaDocument {
  return document;
}

/** As the kit's cards draw them: one and the same card for all. */
export const asKitPersona = (id: string, document: PersonaDocument): KitPersona => ({
  ...document,
  ...{ key: id, ours: false },
});
