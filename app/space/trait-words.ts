import type { Likeness } from '~/pilots/definition/offered.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { likenessFields } from '~/pilots/likeness.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** One thing that makes people alike, with the answer, coarsened; plain data. */
export interface TraitWords {
  readonly field: string;
  readonly title: Bilingual;
  /** The option that was chosen; null for a band, or without an answer. */
  readonly option: Bilingual | null;
  /** From the first, up to but not the second; open where null. Null for a choice, or without an answer. */
  readonly band: { readonly from: number | null; readonly to: number | null } | null;
  readonly unit: Bilingual | null;
}

/** What makes somebody like others, in words: traits as `traitsOf` gives them. */
export function traitWords(
  definition: PilotDefinition,
  likeness: Likeness,
  traits: readonly (string | null)[],
): TraitWords[] {
  return likenessFields(definition, likeness).map(({ key: field, title, unit, options }, at) => {
    const trait = traits[at] ?? null;
    const option = options?.find(({ key }) => key === trait)?.title ?? null;
    const [from = '', to = ''] = trait?.split('-') ?? [];
    const band = trait && !options ? { from: numberOr(from), to: numberOr(to) } : null;
    return { field, title, option, band, unit: unit ?? null };
  });
}

const numberOr = (text: string): number | null => (text === '' ? null : Number(text));
