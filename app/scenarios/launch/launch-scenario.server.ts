import type { Principal } from '~/access/permissions.ts';
import { reachPhase } from '~/access/reach-phase.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import { declareCardUses } from '~/pilots/declare-card-uses.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { asBytes, type TextFile } from '~/pilots/folder/files.ts';
import { hashFiles } from '~/pilots/folder/hash-files.server.ts';
import { judgeFolder } from '~/pilots/folder/judge-files.ts';
import { problemMessages } from '~/pilots/messages/problems.ts';
import { asPilotState } from '~/pilots/protocol/life.ts';
import { isOnDisk } from '~/pilots/source/find-folder.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { launchedDefinition } from '../agreements/launched-definition.server.ts';
import { withVersions } from '../agreements/versions.ts';
import { getScenario } from '../get-scenario.server.ts';
import type { Finding } from '../preflight/check.ts';
import { launchVerdict } from '../preflight/launch-verdict.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { launchFolder } from './launch-folder.ts';

type Staff = Extract<Principal, { kind: 'staff' }>;

export interface Launch {
  readonly territoryId: string;
  readonly scenarioId: string;
  /** The revision that the person read before launching. */
  readonly revision: number;
  /** What the check before launch finds in it. */
  readonly findings: readonly Finding[];
}

/** `proposed`: the pilot runs under a frozen protocol; its folder now proposes an amendment, to be signed there. */
export type LaunchOutcome = 'launched' | 'launched-again' | 'proposed' | 'unchanged';

/** The embedded database has one connection: a transaction may have to wait for its turn. */
const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };

/**
 * Makes a pilot of a scenario: its folder, its row as a draft, its data cards' uses. Launched again, the folder follows
 * the scenario: a draft follows with it, a pilot that runs keeps its protocol until the amendment is signed. The same
 * scenario once more changes nothing, so a second click is safe.
 * Errors: a 404 Response; AppError `scenarios.archived`, `scenarios.changed`, `scenarios.launch-*`.
 */
export async function launchScenario(
  context: AppContext,
  principal: Staff,
  { territoryId, scenarioId, revision, findings }: Launch,
): Promise<{ slug: string; outcome: LaunchOutcome }> {
  const scenario = await getScenario(context, { territoryId, scenarioId });
  if (scenario.archived) throw new AppError('scenarios.archived');
  // Testers may have answered to what was launched before: other words are another version.
  const document = withVersions(scenario.document, await launchedDefinition(context, scenario));
  const { slug } = document;
  const files = launchFolder(document);
  const hash = hashFiles(files.map(asBytes));
  const known = await context.db.pilotFolder.findUnique({ where: { slug }, select: { scenarioId: true, hash: true } });
  if (known?.scenarioId === scenarioId && known.hash === hash) return { slug, outcome: 'unchanged' };

  if (scenario.revision !== revision) throw new AppError('scenarios.changed', { by: scenario.updatedBy });
  const definition = await complete(context, territoryId, document, files);
  if (!launchVerdict(findings, document.accepted).mayLaunch) throw new AppError('scenarios.launch-held');
  if (await isOnDisk(context, slug)) throw new AppError('scenarios.launch-on-disk', { slug });

  const { userId, name } = principal;
  const saved = await saveScenario(
    context,
    { id: userId, name },
    { territoryId, scenarioId, revision, change: () => document },
  );
  const settling = { ...saved, territoryId, scenarioId, definition, files, hash, userId, at: context.clock.now() };
  const outcome = await context.db.$transaction((tx) => settle(tx, settling), TRANSACTION);
  if (outcome === 'unchanged') return { slug, outcome };
  if (outcome !== 'proposed') {
    await declareCardUses(context, definition);
    await reachPhase(context, { initiativeId: definition.initiative, phase: 4 });
  }
  const about = { principal, territoryId, subject: scenarioId };
  if (outcome === 'launched') await recordAudit(context, { ...about, action: 'scenario.launched' });
  else if (outcome === 'proposed') await recordAudit(context, { ...about, action: 'scenario.amendment-proposed' });
  else await recordAudit(context, { ...about, action: 'scenario.launched-again' });
  return { slug, outcome };
}

/** The definition as the folder's files give it, in this territory; AppError when it cannot run. */
async function complete(
  { db }: AppContext,
  territoryId: string,
  { slug, initiative }: PilotDefinition,
  files: readonly TextFile[],
): Promise<PilotDefinition> {
  const folder = { pilot: slug, shown: slug, files: files.map(asBytes) };
  const { definition } = judgeFolder(folder, pick(problemMessages, 'en'));
  if (!definition || definition.territory !== territoryId) throw new AppError('scenarios.launch-incomplete');
  const isHere = await db.initiative.count({ where: { id: initiative, territoryId } });
  if (isHere === 0) throw new AppError('scenarios.launch-incomplete');
  return definition;
}

interface Settling {
  readonly territoryId: string;
  readonly scenarioId: string;
  readonly revision: number;
  readonly definition: PilotDefinition;
  readonly files: readonly TextFile[];
  readonly hash: string;
  readonly userId: string;
  readonly at: Date;
}

/** The scenario is locked first: two launches of it follow each other, and the second finds the first one's folder. */
async function settle(tx: Tx, launch: Settling): Promise<LaunchOutcome> {
  const { territoryId, scenarioId, revision, definition, files, hash, userId, at } = launch;
  const { slug, initiative: initiativeId } = definition;
  const [locked] = await tx.$queryRaw<{ revision: number; pilotSlug: string | null }[]>`
    SELECT revision, "pilotSlug" FROM "Scenario" WHERE id = ${scenarioId}::uuid FOR UPDATE`;
  // Two scenarios of the same name: whoever comes second waits here, whatever the process.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`pilot:${slug}`})) IS NULL AS waited`;
  const folder = await tx.pilotFolder.findUnique({ where: { slug }, select: { scenarioId: true, hash: true } });
  const pilot = await tx.pilot.findUnique({ where: { slug }, select: { status: true } });
  if (folder?.scenarioId === scenarioId && folder.hash === hash) return 'unchanged';
  if (locked?.revision !== revision) throw new AppError('scenarios.changed', { by: '' });
  if (folder ? folder.scenarioId !== scenarioId : pilot) throw new AppError('scenarios.launch-name-taken', { slug });
  if (locked.pilotSlug && locked.pilotSlug !== slug) {
    throw new AppError('scenarios.launch-renamed', { slug: locked.pilotSlug });
  }
  const state = pilot ? asPilotState(pilot.status) : 'draft';
  if (state === 'closed' || state === 'archived') throw new AppError('scenarios.launch-over');

  const kept = { files: files.map(({ name, text }) => ({ name, text })), hash, launchedById: userId, launchedAt: at };
  await tx.pilotFolder.upsert({
    where: { slug },
    create: { slug, territoryId, scenarioId, firstLaunchedAt: at, ...kept },
    update: { ...kept, revision: { increment: 1 } },
  });
  const row = { territoryId, initiativeId, definitionHash: hash, loadedAt: at };
  await tx.pilot.upsert({ where: { slug }, create: { slug, status: 'draft', ...row }, update: row });
  await tx.scenario.update({ where: { id: scenarioId }, data: { pilotSlug: slug } });
  if (state === 'running' || state === 'paused') return 'proposed';
  return folder ? 'launched-again' : 'launched';
}
