import { joinCollective } from '~/consent/board/join-collective.server.ts';
import { completeConnection } from '~/consent/complete-connection.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { servicesToAgreeFor } from '~/consent/holder-consents/agree-at-holder.server.ts';
import { comparedResults } from '~/consent/results/make-similar-groups.server.ts';
import { lastInstant, resultRecipients, shareResult } from '~/consent/results/share-result.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import { customerOfSeed, householdOf, seedWhere } from '~/holders/synthetic/household.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { answerConsentPage } from '~/rehearsal/engine/acts/consent-page.server.ts';
import type { RehearsalContext } from '~/rehearsal/engine/stage.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { adoptGesture } from '~/space/adopt-gesture.server.ts';
import { computeResult, monthsToShare } from '~/space/compute-result.server.ts';
import { readGestures } from '~/space/read-gestures.server.ts';
import { recordVisit } from '~/space/record-visit.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { atTime } from './at-time.server.ts';
import { type DemoTester, ODILE_DOOR } from './demo-people.ts';
import { showSomeone } from './demo-view.server.ts';
import { forgetTesters, LINKS } from './forget-testers.server.ts';

export const WEEKS_IN = 13;
/** Weeks after which she adopts a gesture. */
const ADOPTS_AFTER = 3;
const WEEK_MS = 7 * 86_400_000;

/**
 * A tester one enters as: enrolled thirteen weeks ago, agreed to everything, connected to every holder, data up to
 * yesterday, a visit a week; Odile adopts a gesture besides. Answers their id; when a first try was cut off, it starts
 * again.
 */
export async function welcomeDemoTester(context: AppContext, person: DemoTester): Promise<string> {
  const { pilotSlug } = person;
  // Before they are settled nobody else can be there: the doors open after.
  await forgetTesters(context, { pilotSlug, label: LINKS.oneByOne, enrolledBefore: context.clock.now() });
  const start = context.clock.now().getTime() - WEEKS_IN * WEEK_MS;
  const past = atTime(context, new Date(start));
  const tester = await enrol(past, person);
  const { holders, calendar } = await getOpenPilot(past, pilotSlug);
  for (const holderId of holders) await connect(past, tester, holderId, person);
  const daily = { timeZone: calendar.timeZone };
  for (let week = 0; week < WEEKS_IN; week += 1) {
    past.clock.moveTo(new Date(start + week * WEEK_MS));
    await recordVisit(past, tester, { kind: 'opened-space', daily });
    if (person.door !== ODILE_DOOR) continue;
    await recordVisit(past, tester, { kind: 'viewed-consumption', daily });
    if (week === ADOPTS_AFTER) await adoptFirst(past, tester);
  }
  past.clock.moveTo(context.clock.now());
  for (const holderId of holders) await syncConnection(past, { testerId: tester.testerId, holderId });
  if (person.showsTo) await showSomeone(context, tester, person.showsTo);
  await compare(past, tester);
  return tester.testerId;
}

export async function enrol(past: RehearsalContext, person: DemoTester): Promise<TesterPrincipal> {
  const { door, pilotSlug, name } = person;
  const says = typeof person.says === 'function' ? person.says(householdOf(homeSeed(past, person))) : person.says;
  const definition = await getOpenPilot(past, pilotSlug);
  const panelKey = definition.panels[0]?.key ?? '';
  const [link] = await createEnrolmentLinks(past, {
    ...{ pilotSlug, panelKey, count: 1, maxUses: 1, label: LINKS.oneByOne, createdById: null },
    expiresAt: new Date(past.clock.now().getTime() + WEEK_MS),
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const email = `${door}@demo.invalid`;
  const { testerId, pseudonym } = await enrolTester(past, { token, name, email, locale: 'fr', isDemo: true });
  await joinCollective(past, { testerId, decision: 'grant', locale: 'fr' });
  for (const { key, datasets } of definition.purposes) {
    await decideConsent(past, { testerId, purposeKey: key, decision: 'grant', locale: 'fr' });
    for (const dataset of datasets.filter((one) => says[one])) {
      await saveDescription(past, { testerId, dataset, answers: says[dataset] ?? {} });
    }
  }
  return { kind: 'tester', testerId, pilotSlug, panelKey, pseudonym, isDemo: true };
}

/** The home that holders tell of for someone who lives in a certain one. */
function homeSeed({ clock }: RehearsalContext, { lives }: Pick<DemoTester, 'lives'>): number {
  const month = clock.now().toISOString().slice(0, 7);
  return seedWhere(0, (home) => lives?.(home, month) ?? true);
}

/** Goes to the holder's page and back, and once more for each service that waits for its own yes there. */
export async function connect(
  context: RehearsalContext,
  { testerId, pilotSlug }: TesterPrincipal,
  holderId: string,
  { lives }: DemoTester,
): Promise<void> {
  const returnUrl = `${context.publicUrl}/moi/connexions/${holderId}/retour`;
  const definition = await getOpenPilot(context, pilotSlug);
  const goThere = async (serviceKey?: string) => {
    const { url } = await startConnection(context, {
      testerId,
      holderId,
      returnUrl,
      ...(serviceKey && { serviceKey }),
    });
    const asCustomer = new URL(url, context.publicUrl);
    if (lives) {
      asCustomer.searchParams.set('customer', customerOfSeed(homeSeed(context, { lives })));
    }
    const params = await answerConsentPage({ context }, holderId, asCustomer.href, 'allow');
    await completeConnection(context, { testerId, holderId, params });
  };
  await goThere();
  for (const serviceKey of await servicesToAgreeFor(context, { testerId, definition, holderId })) {
    await goThere(serviceKey);
  }
  await syncConnection(context, { testerId, holderId });
}

/** Shares each figure that testers compare, where it can be worked out. */
async function compare(context: RehearsalContext, tester: TesterPrincipal): Promise<void> {
  const { testerId, pilotSlug } = tester;
  const definition = await getOpenPilot(context, pilotSlug);
  const [period = ''] = monthsToShare(dayOf(context.clock.now().getTime(), definition.calendar.timeZone));
  for (const { serviceKey, resultKey, result } of comparedResults(definition)) {
    const [recipient] = resultRecipients(definition, result);
    const asked = { service: serviceKey, result: resultKey, period };
    const payload = recipient ? await computeResult(context, { testerId, pilotSlug }, asked) : null;
    if (!recipient || !payload) continue;
    await shareResult(context, { testerId, recipientKey: recipient.key, payload, until: lastInstant(definition) });
  }
}

async function adoptFirst(context: RehearsalContext, tester: TesterPrincipal): Promise<void> {
  const { gestures } = await readGestures(context, tester);
  const [first] = gestures.proposed;
  if (first) await adoptGesture(context, tester, first.key);
}
