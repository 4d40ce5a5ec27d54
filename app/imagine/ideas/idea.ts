import { z } from 'zod';
import { NOTHING, storedText } from '../texts.ts';

/**
 * What an idea says: a service that does this, and also that, used like so. What a table's form said besides is kept
 * for the use case it may become.
 */
const line = storedText(300);
const text = storedText(2000);
const lines = z.array(text).max(20);

export const serviceIdeaSchema = z.strictObject({
  name: line,
  does: text,
  also: text,
  usedAs: text,
  form: line,
  public: text,
  functions: lines,
  benefits: lines,
  /** Data named by the table, in its words. */
  data: lines,
});
export type ServiceIdeaDocument = z.infer<typeof serviceIdeaSchema>;

export const EMPTY_IDEA: ServiceIdeaDocument = {
  ...{ name: NOTHING, does: NOTHING, also: NOTHING, usedAs: NOTHING, form: NOTHING, public: NOTHING },
  ...{ functions: [], benefits: [], data: [] },
};

export const IDEA_ORIGINS = ['hand', 'harvest', 'first-use'] as const;
export type IdeaOrigin = (typeof IDEA_ORIGINS)[number];

/**
 * Where an idea is: a row of its own, or still only a harvested item or a first use. Written in addresses:
 * `<uuid>`, `recolte-<uuid>`, `usage-<uuid>`.
 */
export type IdeaRef =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'harvest' | 'first-use'; readonly sourceId: string };

const PREFIXES = { harvest: 'recolte-', 'first-use': 'usage-' } as const;

export function writeIdeaRef(ref: IdeaRef): string {
  return ref.kind === 'kept' ? ref.id : `${PREFIXES[ref.kind]}${ref.sourceId}`;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export function readIdeaRef(text: string): IdeaRef | undefined {
  const found = new RegExp(`^(recolte-|usage-)?(${UUID})$`, 'i').exec(text);
  const [, prefix, id = ''] = found ?? [];
  if (!found) return undefined;
  if (prefix === undefined) return { kind: 'kept', id };
  return { kind: prefix === PREFIXES.harvest ? 'harvest' : 'first-use', sourceId: id };
}
