import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { archivePilotTask } from '~/consent/archive-pilot.server.ts';
import { agreementsOffering } from '~/consent/ask-again.server.ts';
import { recallRoundTask } from '~/consent/copies/recall-round.server.ts';
import { sandboxServiceHandlers } from '~/consent/copies/sandbox-services.server.ts';
import { exportPartsOffer } from '~/consent/export/export-part.ts';
import { productRoundTask } from '~/consent/look-up-products.server.ts';
import { similarRoundTask } from '~/consent/results/make-similar-groups.server.ts';
import { syncRoundTask } from '~/consent/sync-due-connections.server.ts';
import { syncConnectionTask } from '~/consent/sync-task.server.ts';
import { dataCardsOffering } from '~/datamap/data-cards-offering.server.ts';
import { acceptImportTask, readImportTask } from '~/datamap/importing/import-tasks.server.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { checkHolderSettings, consentPageOrigins } from '~/holders/holder-settings.ts';
import { runningFaults } from '~/holders/incident-store.server.ts';
import { createOutboundFetch } from '~/holders/outbound-fetch.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { lettersTask } from '~/method/guests/send-letters.server.ts';
import { hasDueMessages, messageRoundTask } from '~/panels/messaging/send-due-messages.server.ts';
import { readTesterTraits } from '~/panels/read-tester-traits.server.ts';
import { panelRoundTask } from '~/panels/tend-panels.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { readEnv, unusableSettings } from '~/platform/env.server.ts';
import { listen } from '~/platform/http/server.server.ts';
import { offering } from '~/platform/offers.ts';
import { openContext } from '~/platform/open-context.server.ts';
import { programmeOffering } from '~/rehearsal/engine/programme-offering.ts';
import { governanceLabTask } from '~/rehearsal/lab/lab-task.server.ts';
import { rehearsalTask } from '~/rehearsal/page/rehearsal-task.server.ts';
import { withdrawalTask } from '~/rehearsal/withdrawal/answer-withdrawal.server.ts';
import { exportRoundTask, researchExportTask } from '~/research/exports/export-task.server.ts';
import { testerTraitsOffer } from '~/research/exports/traits-offer.ts';
import { computeIndicatorsTask, indicatorRoundTask } from '~/research/indicators/indicator-tasks.server.ts';
import { rollUpRoundTask } from '~/research/rollup/roll-up.server.ts';
import { snapshotRoundTask } from '~/space/collective/snapshot-round.server.ts';
import { followUpFiles } from '~/space/follow-up/follow-up-files.server.ts';
import { outingFiles } from '~/space/outing-files.server.ts';
import { surveyFiles } from '~/space/survey-files.server.ts';
import { surveysOffering } from '~/space/surveys-offering.ts';
import { seedDemoGround } from '../seeds/demo-ground.server.ts';
import { demoPanelTask, isDemoWhole } from '../seeds/demo-panel.server.ts';
import { checkFranceConnectSettings } from './holders/franceconnect/settings.ts';

export interface StartOptions {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly devMiddleware?: RequestHandler;
}

/** What is looked at again and again. Holders publish yesterday's readings in the morning; a round an hour spreads a panel over the day. */
const HOURLY = [
  ...[syncRoundTask, panelRoundTask, recallRoundTask, snapshotRoundTask, similarRoundTask, productRoundTask],
  indicatorRoundTask,
  exportRoundTask,
  rollUpRoundTask,
];
const ROUND_EVERY_MS = 3_600_000;

/** What rooms above consent/ add to the archive that a tester takes away. */
const archiveOffering = offering(exportPartsOffer, [outingFiles, followUpFiles, surveyFiles]);

/** What research may know of how testers came in, from the room that keeps their entries. */
const traitsOffering = offering(testerTraitsOffer, readTesterTraits);

/** Messages leave within so long of their time; a round starts only when something is due. */
const MESSAGES_EVERY_MS = 300_000;

/** Opens everything, seeds the demo's ground, listens; the demo's panel then fills in the background. */
export async function start({ build, devMiddleware }: StartOptions): Promise<void> {
  const env = readEnv();
  const wrong = [...checkHolderSettings(env), ...checkFranceConnectSettings(env)];
  if (wrong.length > 0) throw unusableSettings(wrong);
  const context = await openContext({
    env,
    handlers: [
      demoPanelTask,
      syncConnectionTask,
      lettersTask,
      readImportTask,
      acceptImportTask,
      archivePilotTask,
      messageRoundTask,
      withdrawalTask,
      governanceLabTask,
      rehearsalTask,
      computeIndicatorsTask,
      researchExportTask,
      ...HOURLY,
    ],
    offerings: [
      ...[dataCardsOffering, agreementsOffering, programmeOffering, archiveOffering],
      ...[traitsOffering, surveysOffering],
    ],
    outboundFetch: ({ db, clock }) =>
      createOutboundFetch(
        env,
        createSandboxFetch({
          store: databaseGrantStore(db),
          clock,
          incidents: (pilotSlug) => runningFaults({ db, clock }, pilotSlug),
          others: sandboxServiceHandlers({ db, clock }),
        }),
      ),
  });
  if (env.ATELIER_DEMO === 'on') await seedDemoGround(context);
  await syncPilots(context);
  const server = await listen({ app: context, build, devMiddleware, formTargets: consentPageOrigins(env) });
  if (env.ATELIER_DEMO === 'on') await fillDemoPanel(context);
  console.log(`\n  Atelier Self Data: ${context.publicUrl}\n`);

  const rounds = setInterval(() => {
    for (const round of HOURLY) void context.tasks.start(round.kind, {}, {});
    if (env.ATELIER_DEMO === 'on') void fillDemoPanel(context);
  }, ROUND_EVERY_MS);

  const messageRounds = setInterval(() => {
    void startMessageRound(context).catch((error: unknown) => {
      context.log.error({ err: error }, 'messages not looked at');
    });
  }, MESSAGES_EVERY_MS);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    clearInterval(rounds);
    clearInterval(messageRounds);
    server.closeAllConnections();
    server.close(() => void context.close().then(() => process.exit(0)));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Not while the demo's past is being played: simulated people are then written to at their own time. */
async function startMessageRound(context: Awaited<ReturnType<typeof openContext>>): Promise<void> {
  if (context.env.ATELIER_DEMO === 'on' && !(await isDemoWhole(context))) return;
  if (await hasDueMessages(context)) await context.tasks.start(messageRoundTask.kind, {}, {});
}

async function fillDemoPanel(context: Awaited<ReturnType<typeof openContext>>): Promise<void> {
  if (!(await isDemoWhole(context))) await context.tasks.start(demoPanelTask.kind, {}, {});
}
