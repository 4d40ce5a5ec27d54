import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { holderName } from '~/consent/holder-words.ts';
import { findOwnSync } from '~/consent/sync-task.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/arrival.ts';
import { nextStep } from '../next-step.server.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

/** Readings on their way from a holder; once they are here, goes on to the next holder or home. */
export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { testerId } = tester;
  const { id, holderId, state, progress, step, errorCode, outcome } = await findOwnSync(
    app,
    testerId,
    args.params.taskId,
  );
  const name = holderName(holderId);
  if (state === 'done' && outcome) {
    // What failed is said on the connection's own page, where one can try again.
    if (outcome.state === 'failed') throw redirect(`/moi/connexions/${holderId}`);
    const next = await nextStep(app, testerId);
    throw redirect(next === '/moi' ? `/moi?relie=${holderId}&recus=${outcome.added}` : next);
  }
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const words = errorCode ? errorWords({ code: errorCode, params: { holder: name } }, localeOf(args.request)) : null;
  return {
    frame: await readFrame(app, definition, tester),
    ...{ id, holderId, name, words: words ?? null },
    initial: { state, progress, step, errorCode },
    datasets: definition.datasets.map(({ key, title }) => ({ key, title })),
  };
}

export default function Arrival() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, id, holderId, name, words, initial, datasets } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.lead(name)}</h1>
      <TaskProgress
        key={id}
        taskId={id}
        stream={`/moi/arrivees/${id}/flux`}
        initial={initial}
        stepLabels={Object.fromEntries(datasets.map(({ key, title }) => [key, inLocale(title, locale)]))}
        explain={() => words ?? t.stopped}
      />
      {initial.state === 'failed' ? (
        <p>
          <Link className="button is-wide" to={`/moi/connexions/${holderId}`}>
            {t.again}
          </Link>
        </p>
      ) : (
        <p className="aside">{t.close}</p>
      )}
      <p className="buttons">
        <Link className="button is-quiet" to="/moi">
          {t.home}
        </Link>
      </p>
    </SpaceFrame>
  );
}
