import type { PilotDefinition } from '~/pilots/definition.ts';

export type Part = keyof PilotDefinition;

/**
 * The parts of a document that differ between two versions, in the order of the document. Both come out of the schema,
 * which gives keys one order: equal texts are equal parts.
 */
export function changedParts(before: PilotDefinition, after: PilotDefinition): Part[] {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<Part>;
  return [...parts].filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
