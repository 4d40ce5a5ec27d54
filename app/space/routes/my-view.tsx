import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { RouteHandle } from '~/access/route-handle.ts';
import { takeBackView } from '~/consent/views/end-view.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AssessmentList } from '../components/assessment-list.tsx';
import { PastViews, ShownNow } from '../components/shown-now.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { readMyView } from '../follow-up/read-my-view.server.ts';
import { messages } from '../messages/views.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['montre', 'change', 'repris', 'fini'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'shared-view');
  await page.record('opened-space');
  const asked = new URL(args.request.url).searchParams.get('fait');
  return {
    ...{ frame: page.frame, timeZone: page.timeZone, done: DONE.find((one) => one === asked) ?? null },
    ...(await readMyView(page)),
  };
}

const schema = z.object({ view: z.uuid() });

/** Takes a view back: no question asked, since it can be shown again. */
export async function action(args: ActionFunctionArgs) {
  const { app, tester, record } = await openService(args, 'shared-view');
  const parsed = schema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { view: viewId } = parsed.data;
  const ended = await takeBackView(app, { testerId: tester.testerId, viewId });
  if (ended) await record('ended-view', { each: true });
  return redirect(`/moi/partage?fait=${ended ? 'repris' : 'fini'}`);
}

export default function MyView() {
  const t = useMessages(messages);
  const { frame, timeZone, done, current, isInTeam, past, isAgreed, questionPath, counts, assessments } =
    useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      {current ? (
        <ShownNow view={current} isInTeam={isInTeam} timeZone={timeZone} />
      ) : (
        <div className="stack">
          <h1>{t.nobody}</h1>
          <p>{t.lead}</p>
          {isAgreed ? (
            <p>
              <Link to="/moi/partage/choisir" className="button is-large is-wide">
                {t.show}
              </Link>
            </p>
          ) : (
            <p>
              {t.notAgreed} <Link to={questionPath}>{t.notAgreedLink}</Link>
            </p>
          )}
        </div>
      )}
      {counts.remarks + counts.goals > 0 ? (
        <section className="section stack">
          <h2>{t.written}</h2>
          <p>
            {t.counts(counts.remarks, counts.goals)}. <Link to="/moi/partage/suivi">{t.read}</Link>
          </p>
        </section>
      ) : null}
      <AssessmentList assessments={assessments} path="/moi/partage/bilans" timeZone={timeZone} />
      <PastViews views={past} timeZone={timeZone} />
    </SpaceFrame>
  );
}
