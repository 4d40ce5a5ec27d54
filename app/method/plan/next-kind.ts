import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';

type Template = Pick<WorkshopTemplate, 'key' | 'phase' | 'needs'>;
type Held = { readonly kind: string; readonly state: string };

/**
 * The workshop to plan now: the first in the kit's order that is neither held nor planned and whose needs are held.
 * Undefined when every one is, or when what is next waits for one already planned.
 */
export function nextKind(templates: readonly Template[], workshops: readonly Held[]): string | undefined {
  const some = (kind: string, states: readonly string[]): boolean =>
    workshops.some((workshop) => workshop.kind === kind && states.includes(workshop.state));
  return [...templates]
    .sort((a, b) => a.phase - b.phase)
    .find(
      ({ key, needs }) =>
        !some(key, ['planned', 'running', 'closed']) && needs.every((need) => some(need, ['running', 'closed'])),
    )?.key;
}
