import type { PilotDefinition } from '~/pilots/definition.ts';

/** What can be copied from one scenario into another, as people speak of it; what belongs together goes together. */
const COPIED = {
  objective: ['mainObjective', 'objectives', 'questions'],
  measures: ['surveys', 'indicators'],
  axioms: ['axioms'],
  governance: ['governance'],
  data: ['holders', 'comingHolders', 'datasets'],
  panels: ['panels'],
  messages: ['messages', 'messageRules'],
  services: ['services', 'gestureThemes', 'gestures', 'activities'],
  actors: ['partners', 'team', 'contact'],
  calendar: ['calendar'],
  budget: ['packages'],
  agreements: ['recipients', 'purposes'],
  duties: ['compliance', 'communication'],
} as const satisfies Record<string, readonly (keyof PilotDefinition)[]>;

export type CopiedPart = keyof typeof COPIED;
export const COPIED_PARTS = Object.keys(COPIED) as CopiedPart[];

/** `into` with the chosen parts as `from` has them; everything else stays. */
export function copyParts(into: PilotDefinition, from: PilotDefinition, parts: readonly CopiedPart[]): PilotDefinition {
  const keys = parts.flatMap((part): readonly (keyof PilotDefinition)[] => COPIED[part]);
  const copied = Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { ...into, ...copied };
}
