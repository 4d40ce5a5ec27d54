import { completeConnection } from '~/consent/complete-connection.server.ts';
import { keepReadings, receivableDatasets } from '~/consent/copies/keep-readings.server.ts';
import { datasetsOfHolder, grantedPurposes } from '~/consent/granted-purposes.server.ts';
import { agreeAtHolder, servicesToAgreeFor } from '~/consent/holder-consents/agree-at-holder.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import { findTesterPilot } from '~/consent/tester-pilot.server.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { answerConsentPage } from '../engine/acts/consent-page.server.ts';
import type { LabStage, LabTester } from './lab-stage.ts';
import { standInReadings } from './stand-in-readings.ts';

/** Days of the past that a stand-in holder returns: more than a month that is over. */
const STAND_IN_DAYS = 70;

/** One trip to a holder's page and back, then what it returns. */
export async function tripToHolder(stage: LabStage, { testerId }: LabTester, holderId: string): Promise<void> {
  const { context } = stage;
  const returnUrl = `${context.publicUrl}/moi/connexions/${holderId}/retour`;
  const { url } = await startConnection(context, { testerId, holderId, returnUrl });
  const params = await answerConsentPage({ context }, holderId, url, 'allow');
  await completeConnection(context, { testerId, holderId, params });
  await syncConnection(context, { testerId, holderId });
}

/**
 * What a holder without a connector stands for: the tester says yes there, for as many services as the policy asks,
 * and readings come to where the policy says they lie. Returns how many times the tester had to say yes there.
 */
export async function standInHolder(stage: LabStage, { testerId }: LabTester, holderId: string): Promise<number> {
  const { context } = stage;
  const { tester, definition } = await findTesterPilot(context, testerId);
  const agreed = datasetsOfHolder(await grantedPurposes(context, testerId, definition), holderId);
  if (agreed.length === 0) return 0;
  const services = await servicesToAgreeFor(context, { testerId, definition, holderId });
  for (const serviceKey of services) await agreeAtHolder(context, { tester, definition, holderId, serviceKey });
  await fetchStandIn(stage, testerId, holderId);
  // Without a yes for each service, one trip is what connecting takes.
  return Math.max(1, services.length);
}

async function fetchStandIn({ context }: LabStage, testerId: string, holderId: string): Promise<void> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const agreed = datasetsOfHolder(await grantedPurposes(context, testerId, definition), holderId);
  const readings = standInReadings(context.clock.now(), STAND_IN_DAYS);
  for (const dataset of await receivableDatasets(context, { tester, definition, datasets: agreed })) {
    await keepReadings(context, { tester, definition, dataset, readings });
  }
}

/** What came since the last time, from every holder that someone said yes to. */
export async function fetchAll(stage: LabStage): Promise<void> {
  const { context, testers, definition } = stage;
  for (const { testerId } of testers) {
    if ((await context.db.tester.count({ where: { id: testerId, state: 'enrolled' } })) === 0) continue;
    const connected = await context.db.holderConnection.findMany({ where: { testerId, state: 'connected' } });
    for (const { holderId } of connected) await syncConnection(context, { testerId, holderId });
    for (const holderId of definition.holders.filter((id) => !isHolderId(id))) {
      await fetchStandIn(stage, testerId, holderId);
    }
  }
}
