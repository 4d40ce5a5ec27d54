import { saveUseCase } from '~/imagine/save-use-case.server.ts';
import { startFromKit } from '~/imagine/start-from-kit.server.ts';
import type { UseCaseDocument } from '~/imagine/use-case.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { DEMO_PLACES } from './demo-places.ts';
import { DEMO_USE_CASES } from './imagine.texts.ts';

/** Use cases started from the kit in each territory of the demo, tied to its map where there is one; once. */
export async function imagineServices(context: AppContext): Promise<void> {
  const { db } = context;
  for (const { id: territoryId, initiative, people } of DEMO_PLACES) {
    const facilitator = people.find(({ role }) => role === 'facilitator');
    const user = await db.user.findUnique({
      where: { email: `${facilitator?.door}@demo.invalid` },
      select: { id: true },
    });
    const author = { id: user?.id ?? null, name: facilitator?.name ?? '' };
    const wanted = DEMO_USE_CASES[territoryId] ?? [];
    // Cut off in the middle, it goes on where it stopped.
    const begun = await db.useCase.count({ where: { territoryId } });
    for (const { kitUseCase, added } of wanted.slice(begun)) {
      const { id } = await startFromKit(context, { territoryId, initiativeId: initiative.id, author, kitUseCase });
      if (!added) continue;
      const change = (document: UseCaseDocument): UseCaseDocument => ({ ...document, ...added });
      await saveUseCase(context, { territoryId, useCaseId: id, revision: 1, author, change });
    }
  }
}
