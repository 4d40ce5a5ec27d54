import type { Identity } from '~/consent/identity.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { SharedView } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { openForTester, sealForTester } from '../personal-key.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { endOfChoice } from './check-choice.server.ts';
import { endOverdueViewsOf } from './end-view.server.ts';
import { listWorkers } from './list-workers.server.ts';
import type { ViewChange, ViewChoice, ViewWords } from './shared-view.ts';

export interface ShareView {
  /** Made with the form: sent twice, it shares once. */
  readonly id: string;
  readonly testerId: string;
  readonly serviceKey: string;
  readonly workerId: string;
  readonly choice: ViewChoice;
}

/**
 * Shows a chosen view to one named member of the team. Errors: a 404 Response (tester); AppError('consent.view-worker' |
 * 'consent.view-standing': one is in force), those of `endOfChoice` and of `requireOpenFor`.
 */
export async function shareView(
  context: AppContext,
  { id, testerId, serviceKey, workerId, choice }: ShareView,
): Promise<void> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if ((await tx.sharedView.count({ where: { id, testerId } })) > 0) return;
    await requireOpenFor(context, tester.pilotSlug, 'visit', tx);
    await endOverdueViewsOf(tx, testerId, context.clock.now());
    if ((await tx.sharedView.count({ where: { testerId, endedAt: null } })) > 0)
      throw new AppError('consent.view-standing');
    const worker = (await listWorkers({ db: tx }, tester.pilotSlug)).find((one) => one.id === workerId);
    if (!worker) throw new AppError('consent.view-worker');
    const until = await endOfChoice({ db: tx, clock: context.clock }, choice, { testerId, definition, serviceKey });
    const now = context.clock.now();
    const sealed = await sealWords(context, tx, testerId, choice.word);
    await tx.$executeRaw`
      INSERT INTO "SharedView" (id, "testerId", "pilotSlug", "serviceKey", "workerId", "workerName", parts, datasets,
        sealed, history, "sharedAt", "until")
      VALUES (${id}::uuid, ${testerId}::uuid, ${tester.pilotSlug}, ${serviceKey}, ${worker.id}::uuid, ${worker.name},
        ${[...choice.parts]}::text[], ${[...choice.datasets]}::text[], decode(${sealed}, 'base64'),
        ${JSON.stringify([changeOf(choice, now, until)])}::jsonb, ${now}, ${until})`;
  }, TRANSACTION);
}

/**
 * Changes what a view shows, or until when: more, less, longer or shorter, at once. `revision` is that of the view which
 * the tester was looking at. Errors: a 404 Response; AppError('consent.view-over' | 'consent.view-changed'), those of
 * `endOfChoice` and of `requireOpenFor`.
 */
export async function changeView(
  context: AppContext,
  { viewId, testerId, revision, choice }: { viewId: string; testerId: string; revision: number; choice: ViewChoice },
): Promise<void> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, tester.pilotSlug, 'visit', tx);
    const now = context.clock.now();
    const view = await tx.sharedView.findFirst({
      where: { id: viewId, testerId, endedAt: null, until: { gt: now } },
    });
    if (!view) throw new AppError('consent.view-over');
    if (view.revision !== revision) throw new AppError('consent.view-changed');
    const { serviceKey } = view;
    const until = await endOfChoice({ db: tx, clock: context.clock }, choice, { testerId, definition, serviceKey });
    const history = [...historyOf(view), changeOf(choice, now, until)];
    const sealed = await sealWords(context, tx, testerId, choice.word);
    await tx.$executeRaw`
      UPDATE "SharedView" SET parts = ${[...choice.parts]}::text[], datasets = ${[...choice.datasets]}::text[],
        sealed = decode(${sealed}, 'base64'), history = ${JSON.stringify(history)}::jsonb, "until" = ${until},
        revision = revision + 1
      WHERE id = ${viewId}::uuid`;
  }, TRANSACTION);
}

export const historyOf = ({ history }: Pick<SharedView, 'history'>): ViewChange[] => history as unknown as ViewChange[];

const changeOf = ({ parts, word }: ViewChoice, at: Date, until: Date): ViewChange => ({
  ...{ at: at.toISOString(), until: until.toISOString(), parts: [...parts], word: word !== '' },
});

/** The tester's name goes with the word: the person must know whom they are reading. */
async function sealWords(context: AppContext, tx: Tx, testerId: string, word: string): Promise<string> {
  const identity = await tx.testerIdentity.findUniqueOrThrow({ where: { testerId } });
  const { name } = await openForTester<Identity>(context, testerId, identity.sealed);
  const words: ViewWords = { name, word };
  return Buffer.from(await sealForTester(context, testerId, words)).toString('base64');
}
