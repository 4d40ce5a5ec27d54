import type { Principal } from '~/access/permissions.ts';
import { mayShareResults } from '~/governance/policy/share.ts';
import type { PilotDefinition } from './definition.ts';
import { pilotPolicy } from './pilot-governance.ts';

/** The recipients that a member of staff stands for in a pilot: by the roles that they hold there. */
export function recipientsOf(
  definition: Pick<PilotDefinition, 'slug' | 'territory' | 'recipients'>,
  principal: Extract<Principal, { kind: 'staff' }>,
): PilotDefinition['recipients'] {
  const held = principal.roles
    .filter(
      ({ territoryId, pilotSlug }) =>
        territoryId === definition.territory && (pilotSlug ?? definition.slug) === definition.slug,
    )
    .map(({ role }) => role);
  return definition.recipients.filter(({ readBy }) => readBy && held.includes(readBy));
}

/** Whether this person may ever be let see a result in this pilot: they stand for a recipient, and testers share some. */
export function mayReceiveResults(definition: PilotDefinition, principal: Principal): boolean {
  return (
    principal.kind === 'staff' &&
    mayShareResults(pilotPolicy(definition)) &&
    definition.services.some(({ results }) => (results ?? []).length > 0) &&
    recipientsOf(definition, principal).length > 0
  );
}
