import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { listDemoDoors } from './doors.server.ts';

const LINK_DAYS = 7;

/**
 * A fresh single-use link into the demo's pilot, the one that its tester is in, and there into the largest panel.
 * Answers its path. Throws a 404 Response where the demo has no tester.
 */
export async function makeNewcomerLink(context: AppContext): Promise<string> {
  const door = (await listDemoDoors(context)).find(({ kind }) => kind === 'tester');
  const tester = door ? await context.db.tester.findUnique({ where: { id: door.id } }) : null;
  if (!tester) throw new Response(null, { status: 404 });
  const { pilotSlug } = tester;
  const { panels } = await getPilotDefinition(context, pilotSlug);
  const [largest] = panels.toSorted((a, b) => b.size - a.size);
  const expiresAt = new Date(context.clock.now().getTime() + LINK_DAYS * 86_400_000);
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug, panelKey: largest?.key ?? tester.panelKey, count: 1, maxUses: 1, expiresAt },
    label: 'Démonstration',
    createdById: null,
  });
  if (!link) throw new Response(null, { status: 404 });
  return new URL(link.url).pathname;
}
