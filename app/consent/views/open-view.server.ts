import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { SharedView } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { openForTester } from '../personal-key.server.ts';
import { signatureOf } from '../shares/share-reader.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';
import { lastDayOfView } from './check-choice.server.ts';
import { inForce } from './is-shown.server.ts';
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
 * the pilot going on. Undefined in every other case: whoever asks cannot tell them apart.
 */
export async function findOpenView(
  context: AppContext,
  { viewId, workerId, pilotSlug }: ViewAsked,
  tx: Tx = context.db,
): Promise<SharedView | undefined> {
  if (!UUID.test(viewId)) return undefined;
  const now = context.clock.now();
  const view = await tx.sharedView.findFirst({ where: { ...inForce(now, { viewId, workerId }), pilotSlug } });
  if (!view || !isOpenFor(await pilotState({ db: tx }, pilotSlug), 'visit')) return undefined;
  const { testerId, serviceKey } = view;
  if ((await tx.tester.count({ where: { id: testerId, state: 'enrolled' } })) === 0) return undefined;
  const { definition } = await findTesterPilot(context, testerId);
  const last = await lastDayOfView({ db: tx, clock: context.clock }, { testerId, definition, serviceKey });
  return last ? view : undefined;
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
  const words = await openForTester<ViewWords>(context, testerId, view.sealed);
  return { id, testerId, serviceKey, parts, since, until, ...words };
}
