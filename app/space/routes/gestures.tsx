import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { GestureCard } from '~/services/components/gesture-card.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Segmented } from '~/ui/segmented.tsx';
import { adoptGesture, declineGesture } from '../adopt-gesture.server.ts';
import { AsideGestures } from '../components/aside-gestures.tsx';
import { DescribedLinks } from '../components/described-links.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/gestures.ts';
import { descriptionPath } from '../next-step.server.ts';
import { RANKS } from '../ranks.ts';
import { readFrame } from '../read-frame.server.ts';
import { readGestures } from '../read-gestures.server.ts';
import { recordVisit } from '../record-visit.server.ts';
import { stopGesture, undoStopGesture } from '../stop-gesture.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['adopt', 'decline', 'stop', 'undo', 'bringBack'] as const;
type Done = (typeof DONE)[number];

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const params = new URL(args.request.url).searchParams;
  const rankedBy = RANKS.find((one) => one === params.get('tri')) ?? 'eur';
  const { definition, gestures, descriptions, mayAdvise, adviceKey } = await readGestures(app, tester, rankedBy);
  await recordVisit(app, tester, { kind: 'opened-space', daily: { timeZone: definition.calendar.timeZone } });
  const done = DONE.find((one) => one === params.get('fait'));
  const key = params.get('geste') ?? '';
  return {
    frame: await readFrame(app, definition, tester),
    ...gestures,
    described: descriptions.map(({ dataset, title, answers }) => ({ path: descriptionPath(dataset), title, answers })),
    mayAdvise,
    rankedBy,
    adviceKey,
    just: done && definition.gestures.some((gesture) => gesture.key === key) ? { done, gestureKey: key } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { testerId } = tester;
  const form = await args.request.formData();
  const gestureKey = String(form.get('gesture') ?? '');
  const done = DONE.find((one) => one === form.get('intent'));
  if (!done) throw new Response(null, { status: 400 });
  if (done === 'adopt') await adoptGesture(app, tester, gestureKey);
  if (done === 'decline') await declineGesture(app, tester, gestureKey);
  if (done === 'stop' || done === 'bringBack') await stopGesture(app, { testerId, gestureKey });
  if (done === 'undo') await undoDecision(app, testerId, gestureKey, String(form.get('of')));
  return redirect(`/moi/ecogestes?fait=${done}&geste=${encodeURIComponent(gestureKey)}`);
}

/** A stop is undone by holding again; a choice just made, by ending it. */
async function undoDecision(
  app: ActionFunctionArgs['context']['app'],
  testerId: string,
  gestureKey: string,
  of: string,
) {
  if (of === 'stop' || of === 'bringBack') await undoStopGesture(app, { testerId, gestureKey });
  else await stopGesture(app, { testerId, gestureKey });
}

export default function Gestures() {
  const t = useMessages(messages);
  const { frame, proposed, adopted, declined, unfit, described, mayAdvise, rankedBy, adviceKey, just } =
    useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      {just ? <JustDone {...just} /> : null}
      <p>
        {t.lead} {mayAdvise ? t.advised : t.unadvised}{' '}
        {!mayAdvise && adviceKey ? <Link to={`/moi/accords/${adviceKey}`}>{t.giveConsent}</Link> : null}
      </p>
      <DescribedLinks described={described} />
      <section className="section stack">
        <h2>{t.adopted}</h2>
        {adopted.length === 0 ? <p className="aside">{t.none}</p> : null}
      </section>
      {adopted.map((gesture) => (
        <GestureCard key={gesture.key} gesture={gesture} action="/moi/ecogestes" />
      ))}
      <section className="section stack">
        <h2>{t.proposed}</h2>
        {proposed.length === 0 ? <p className="aside">{t.nothingLeft}</p> : null}
        {mayAdvise && proposed.length > 1 ? (
          <Segmented
            label={t.rank}
            wide
            ink
            options={RANKS.map((rank) => ({
              label: t.ranks[rank],
              href: `/moi/ecogestes?tri=${rank}`,
              current: rank === rankedBy,
            }))}
          />
        ) : null}
      </section>
      {proposed.map((gesture, index) => (
        <GestureCard key={gesture.key} gesture={gesture} action="/moi/ecogestes" lead={index === 0} />
      ))}
      <AsideGestures declined={declined} unfit={unfit} />
    </SpaceFrame>
  );
}

function JustDone({ done, gestureKey }: { done: Done; gestureKey: string }) {
  const t = useMessages(messages);
  const undo = { label: t.undo, action: '/moi/ecogestes', fields: { intent: 'undo', gesture: gestureKey, of: done } };
  return <Notice undo={done === 'undo' ? undefined : undo}>{t.done[done]}</Notice>;
}
