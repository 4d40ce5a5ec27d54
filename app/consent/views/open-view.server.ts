import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { SharedView } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { openForTester } from '../personal-key.server.ts';
import { signatureOf } from '../shares/share-reader.ts';
import { lastDayOfView } from './check-choice.server.ts';
import { inForce } from './is-shown.server.ts';
import { listWorkers } from './list-workers.server.ts';
import type { ViewWords } from './shared-view.ts';

/** Who asks for which view: a member of the team, signed in, in one pilot. */
export interface ViewAsked {
  readonly viewId: string;
  readonly workerId: string;
  readonly pilotSlug: string;
}

export interface OpenedView {
  readonly id: string;
  readonly testerId: string;
  readonly serviceKey: string;
  readonly parts: readonly string[];
  readonly since: Date;
  /** Exclusive */
  readonly until: Date;
  readonly name: string;
  readonly word: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The view, if this very person may open it at this instant: theirs, not over, still agreed to, its tester still there,
 * they still in the team, the pilot going on. Undefined in every other case: whoever asks cannot tell them apart.
 */
export async function findOpenView(context: AppContext, asked: ViewAsked): Promise<SharedView | undefined> {
  if (!UUID.test(asked.viewId)) return undefined;
  return stillOpenView(context, asked, await getOpenPilot(context, asked.pilotSlug));
}

/** The same within a transaction, before something is written in the name of whoever the view is shown to. */
export async function stillOpenView(
  { db, clock }: { db: Tx; clock: AppContext['clock'] },
  { viewId, workerId, pilotSlug }: ViewAsked,
  definition: PilotDefinition,
): Promise<SharedView | undefined> {
  const view = await db.sharedView.findFirst({
    where: { ...inForce(clock.now(), { viewId, workerId }), pilotSlug },
  });
  if (!view || !isOpenFor(await pilotState({ db }, pilotSlug), 'visit')) return undefined;
  const { testerId, serviceKey } = view;
  if ((await db.tester.count({ where: { id: testerId, state: 'enrolled' } })) === 0) return undefined;
  if (!(await listWorkers({ db }, pilotSlug)).some(({ id }) => id === workerId)) return undefined;
  return (await lastDayOfView({ db, clock }, { testerId, definition, serviceKey })) ? view : undefined;
}

/**
 * Opens a view for the person it is shown to: written in the tester's journal first, then opened. Undefined where there
 * is nothing to open for them (see `findOpenView`), and nothing is written. Errors: AppError('vault.damaged').
 */
export async function openView(context: AppContext, asked: ViewAsked): Promise<OpenedView | undefined> {
  const view = await findOpenView(context, asked);
  if (!view) return undefined;
  const { id, testerId, serviceKey, parts, sharedAt: since, until } = view;
  await context.db.vaultAccess.create({
    data: {
      ...{ testerId, dataset: serviceKey, at: context.clock.now(), fromDay: '', toDay: '', place: 'view' },
      reader: signatureOf({ kind: 'person', viewId: id, workerId: asked.workerId, service: serviceKey }),
    },
  });
  try {
    const words = await openForTester<ViewWords>(context, testerId, view.sealed);
    return { id, testerId, serviceKey, parts, since, until, ...words };
  } catch (error) {
    if (!isAppError(error) || error.code !== 'vault.erased') throw error;
    // They left at this very moment: nothing stays written of who is gone.
    await context.db.vaultAccess.deleteMany({ where: { testerId } });
    return undefined;
  }
}
