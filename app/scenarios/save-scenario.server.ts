import { noteMet } from '~/datamap/contacts/note-met.server.ts';
import { dayIn } from '~/pilots/calendar.ts';
import { draftDefinitionSchema, type PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { changedParts } from './changed-parts.ts';
import { getScenario } from './get-scenario.server.ts';
import { newContacts } from './new-contacts.ts';

/** Versions kept behind the present one: enough for a few days of work by several people. */
export const REVISIONS_KEPT = 50;

export interface Saving {
  readonly territoryId: string;
  readonly scenarioId: string;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly change: (document: PilotDefinition) => PilotDefinition;
}

/**
 * Changes a scenario, when it still is the revision that the person saw, and keeps what it said before. Throws AppError
 * `scenarios.changed` when somebody saved it since: nothing is overwritten. A change that changes nothing is no
 * revision. A partner that is no longer to contact is noted in the map as met. 404 when there is none.
 */
export async function saveScenario(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  saving: Saving,
): Promise<{ revision: number }> {
  const { territoryId, scenarioId, revision, change } = saving;
  const before = await getScenario(context, { territoryId, scenarioId });
  if (before.revision !== revision) throw new AppError('scenarios.changed', { by: before.updatedBy });
  if (before.archived) throw new AppError('scenarios.archived');
  const document = draftDefinitionSchema.parse(change(before.document));
  const changed = changedParts(before.document, document);
  if (changed.length === 0) return { revision };
  await context.db.$transaction(async (tx) => {
    const kept = await tx.scenario.findFirst({
      where: { id: scenarioId, territoryId, revision, archivedAt: null },
      select: { document: true, changed: true, updatedByName: true, updatedAt: true },
    });
    const { count } = await tx.scenario.updateMany({
      where: { id: scenarioId, territoryId, revision, archivedAt: null },
      data: {
        ...{ document, changed, updatedByName: actor.name, updatedAt: context.clock.now() },
        revision: { increment: 1 },
      },
    });
    if (!kept || count === 0) throw new AppError('scenarios.changed', { by: '' });
    await tx.scenarioRevision.create({
      data: {
        ...{ scenarioId, revision, document: kept.document ?? {}, changed: kept.changed },
        ...{ byName: kept.updatedByName, at: kept.updatedAt },
      },
    });
    await tx.scenarioRevision.deleteMany({ where: { scenarioId, revision: { lte: revision - REVISIONS_KEPT } } });
  });
  const answered = newContacts(before.document, document, dayIn(context.clock.now(), document.calendar.timeZone));
  await noteMet(context, { territoryId, answered, by: actor.name });
  return { revision: revision + 1 };
}
