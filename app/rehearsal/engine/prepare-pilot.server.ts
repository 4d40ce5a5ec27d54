import type { PilotDefinition } from '~/pilots/definition.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** The least that pilots stand on, on an empty database: their territory, their initiative, their rows. */
export async function preparePilot(context: AppContext, ...definitions: readonly PilotDefinition[]): Promise<void> {
  for (const { territory: territoryId, initiative, theme, title } of definitions) {
    const createdAt = context.clock.now();
    await context.db.territory.createMany({
      data: [{ id: territoryId, name: territoryId, createdAt }],
      skipDuplicates: true,
    });
    await context.db.initiative.createMany({
      data: [{ id: initiative, territoryId, theme, nameFr: title.fr, nameEn: title.en }],
      skipDuplicates: true,
    });
  }
  await syncPilots(context);
  // A rehearsal plays what would happen once launched.
  const slug = { in: definitions.map((one) => one.slug) };
  await context.db.pilot.updateMany({ where: { slug }, data: { status: 'running' } });
  await syncPilots(context);
}
