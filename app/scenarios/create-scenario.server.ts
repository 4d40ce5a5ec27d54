import { reachPhase } from '~/access/reach-phase.server.ts';
import { noteMet } from '~/datamap/contacts/note-met.server.ts';
import { dayIn } from '~/pilots/calendar.ts';
import { draftDefinitionSchema, type PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { newContacts } from './new-contacts.ts';

/** Adds a scenario to an initiative, which thereby reaches phase 3. `pilotSlug` when it is the scenario of a pilot that runs already. */
export async function createScenario(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  input: { territoryId: string; document: PilotDefinition; pilotSlug?: string },
): Promise<{ id: string }> {
  const { territoryId, pilotSlug = null } = input;
  const document = draftDefinitionSchema.parse({ ...input.document, territory: territoryId });
  const at = context.clock.now();
  const made = await context.db.scenario.create({
    data: {
      ...{ territoryId, initiativeId: document.initiative, document, pilotSlug, changed: [] },
      ...{ createdById: actor.id, createdByName: actor.name, updatedByName: actor.name },
      ...{ createdAt: at, updatedAt: at },
    },
    select: { id: true },
  });
  const answered = newContacts(null, document, dayIn(at, document.calendar.timeZone));
  await noteMet(context, { territoryId, answered, by: actor.name });
  await reachPhase(context, { initiativeId: document.initiative, phase: 3 });
  return made;
}
