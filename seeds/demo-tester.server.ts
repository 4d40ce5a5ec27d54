import { completeConnection } from '~/consent/complete-connection.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import { seedWhere } from '~/holders/synthetic/household.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { answerConsentPage } from '~/rehearsal/engine/acts/consent-page.server.ts';
import type { RehearsalContext } from '~/rehearsal/engine/stage.ts';
import { adoptGesture } from '~/space/adopt-gesture.server.ts';
import { readGestures } from '~/space/read-gestures.server.ts';
import { recordVisit } from '~/space/record-visit.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { atTime } from './at-time.server.ts';
import { DEMO_PILOT } from './demo-places.ts';
import { forgetTesters } from './forget-testers.server.ts';

const NAME = 'Odile';
const EMAIL = 'odile@demo.invalid';
const PANEL = 'faep';
const WEEKS_IN = 13;
/** Weeks after which she adopts a gesture. */
const ADOPTS_AFTER = 3;
const WEEK_MS = 7 * 86_400_000;

/**
 * The tester one enters as: enrolled thirteen weeks ago, agreed to everything, connected to both holders, readings up
 * to yesterday, a gesture adopted, a visit a week. Answers her id; when a first try was cut off, it starts again.
 */
export async function welcomeDemoTester(context: AppContext): Promise<string> {
  // Before she is settled nobody else can be there: the doors open after.
  await forgetTesters(context, { pilotSlug: DEMO_PILOT, enrolledBefore: context.clock.now() });
  const start = context.clock.now().getTime() - WEEKS_IN * WEEK_MS;
  const past = atTime(context, new Date(start));
  const tester = await enrol(past);
  const { holders, calendar } = await getOpenPilot(past, DEMO_PILOT);
  for (const holderId of holders) await connect(past, tester.testerId, holderId);
  const daily = { timeZone: calendar.timeZone };
  for (let week = 0; week < WEEKS_IN; week += 1) {
    past.clock.moveTo(new Date(start + week * WEEK_MS));
    await recordVisit(past, tester, { kind: 'opened-space', daily });
    await recordVisit(past, tester, { kind: 'viewed-consumption', daily });
    if (week === ADOPTS_AFTER) await adoptFirst(past, tester);
  }
  past.clock.moveTo(context.clock.now());
  for (const holderId of holders) await syncConnection(past, { testerId: tester.testerId, holderId });
  return tester.testerId;
}

async function enrol(past: RehearsalContext): Promise<TesterPrincipal> {
  const [link] = await createEnrolmentLinks(past, {
    pilotSlug: DEMO_PILOT,
    panelKey: PANEL,
    count: 1,
    maxUses: 1,
    label: 'Démonstration',
    expiresAt: new Date(past.clock.now().getTime() + WEEK_MS),
    createdById: null,
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId, pseudonym } = await enrolTester(past, {
    token,
    name: NAME,
    email: EMAIL,
    locale: 'fr',
    isDemo: true,
  });
  const { purposes } = await getOpenPilot(past, DEMO_PILOT);
  for (const { key } of purposes) {
    await decideConsent(past, { testerId, purposeKey: key, decision: 'grant', locale: 'fr' });
  }
  return { kind: 'tester', testerId, pilotSlug: DEMO_PILOT, panelKey: PANEL, pseudonym, isDemo: true };
}

/** Goes to the holder's page and back, as the customer whose home shows most of what there is to see. */
async function connect(context: RehearsalContext, testerId: string, holderId: string): Promise<void> {
  const returnUrl = `${context.publicUrl}/moi/connexions/${holderId}/retour`;
  const { url } = await startConnection(context, { testerId, holderId, returnUrl });
  const asCustomer = new URL(url, context.publicUrl);
  asCustomer.searchParams.set('customer', `seed:${homeSeed()}`);
  const params = await answerConsentPage({ context }, holderId, asCustomer.href, 'allow');
  await completeConnection(context, { testerId, holderId, params });
  await syncConnection(context, { testerId, holderId });
}

/** A family house heated with gas, not renovated, with something to gain at night. */
const homeSeed = (): number =>
  seedWhere(
    0,
    ({ kind, heating, hotWater, renovation, occupants, baseLoadWatts }) =>
      kind === 'house' &&
      heating === 'gas' &&
      hotWater === 'gas' &&
      !renovation &&
      occupants >= 3 &&
      baseLoadWatts > 150,
  );

async function adoptFirst(context: RehearsalContext, tester: TesterPrincipal): Promise<void> {
  const { gestures } = await readGestures(context, tester);
  const [first] = gestures.proposed;
  if (first) await adoptGesture(context, tester, first.key);
}
