import { completeConnection } from '~/consent/complete-connection.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { answerConsentPage } from '~/rehearsal/engine/acts/consent-page.server.ts';
import type { RehearsalContext } from '~/rehearsal/engine/stage.ts';
import { adoptGesture } from '~/space/adopt-gesture.server.ts';
import { atTime } from './demo-ground.server.ts';
import { DEMO_PILOT } from './demo-places.ts';

const NAME = 'Odile';
const EMAIL = 'odile@demo.invalid';
const PANEL = 'faep';
const DAYS_IN = 77;
const GESTURE = 'one-degree-less';
const DAY_MS = 86_400_000;

/**
 * The tester one enters as: enrolled eleven weeks ago, agreed to everything, connected to both holders, readings up
 * to yesterday. Answers her id; when a first try was interrupted, a new one takes her place.
 */
export async function welcomeDemoTester(context: AppContext): Promise<string> {
  const past = atTime(context, new Date(context.clock.now().getTime() - DAYS_IN * DAY_MS));
  const definition = await getPilotDefinition(past, DEMO_PILOT);
  const [link] = await createEnrolmentLinks(past, {
    pilotSlug: DEMO_PILOT,
    panelKey: PANEL,
    count: 1,
    maxUses: 1,
    label: 'Démonstration',
    expiresAt: new Date(past.clock.now().getTime() + DAY_MS),
    createdById: null,
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId, pseudonym } = await enrolTester(past, { token, name: NAME, email: EMAIL, locale: 'fr', isDemo: true });
  for (const { key } of definition.purposes) {
    await decideConsent(past, { testerId, purposeKey: key, decision: 'grant', locale: 'fr' });
  }
  for (const holderId of definition.holders) await connect(past, testerId, holderId);
  past.clock.moveTo(new Date(past.clock.now().getTime() + 20 * DAY_MS));
  const tester = { kind: 'tester', testerId, pilotSlug: DEMO_PILOT, panelKey: PANEL, pseudonym, isDemo: true } as const;
  await adoptGesture(past, tester, GESTURE);
  past.clock.moveTo(context.clock.now());
  for (const holderId of definition.holders) await syncConnection(past, { testerId, holderId });
  return testerId;
}

async function connect(context: RehearsalContext, testerId: string, holderId: string): Promise<void> {
  const returnUrl = `${context.publicUrl}/moi/connexions/${holderId}/retour`;
  const { url } = await startConnection(context, { testerId, holderId, returnUrl });
  const params = await answerConsentPage({ context }, holderId, url, 'allow');
  await completeConnection(context, { testerId, holderId, params });
}
