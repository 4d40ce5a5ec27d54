import type { PilotDefinition } from '~/pilots/definition.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** The least that a pilot stands on, on an empty database: its territory, its initiative, its row. */
export async function preparePilot(context: AppContext, definition: PilotDefinition): Promise<void> {
  const { territory: territoryId, initiative, theme, title } = definition;
  await context.db.territory.create({
    data: { id: territoryId, name: territoryId, createdAt: context.clock.now() },
  });
  await context.db.initiative.create({
    data: { id: initiative, territoryId, theme, nameFr: title.fr, nameEn: title.en },
  });
  await syncPilots(context);
  // A rehearsal plays what would happen once launched.
  await context.db.pilot.update({ where: { slug: definition.slug }, data: { status: 'running' } });
  await syncPilots(context);
}
