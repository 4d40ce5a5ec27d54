import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '~/surveys/messages/answer.ts';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { SurveyLines } from '../components/survey-lines.tsx';
import { readFrame } from '../read-frame.server.ts';
import { readSurveys } from '../read-surveys.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.listTitle);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  return {
    frame: await readFrame(app, definition, tester),
    ...(await readSurveys(app, definition, tester)),
    waitsForEvents: definition.surveys.some(({ wave, event }) => wave === 'event' && event !== undefined),
    stopped: new URL(args.request.url).searchParams.get('fait') === 'pause',
  };
}

export default function MySurveys() {
  const t = useMessages(messages);
  const { frame, isOpen, lines, waitsForEvents, stopped } = useLoaderData<typeof loader>();
  const of = (...states: string[]) => lines.filter(({ state }) => states.includes(state));
  const [toDo, done, coming, missed] = [of('to-do', 'begun'), of('done'), of('coming'), of('missed')];
  return (
    <SpaceFrame data={frame}>
      {stopped ? <Notice>{t.stopped}</Notice> : null}
      <div className="stack">
        <h1>{t.listTitle}</h1>
        <p>{isOpen ? t.listLead : t.closedPilot}</p>
      </div>
      {isOpen ? (
        <section className="section stack">
          <h2>{t.toDo}</h2>
          {toDo.length === 0 ? <p>{t.toDoNone}</p> : <SurveyLines lines={toDo} />}
        </section>
      ) : null}
      {done.length > 0 ? (
        <section className="section stack">
          <h2>{t.done}</h2>
          <SurveyLines lines={done} />
        </section>
      ) : null}
      {isOpen && (coming.length > 0 || waitsForEvents) ? (
        <section className="section stack">
          <h2>{t.coming}</h2>
          <SurveyLines lines={coming} />
          {waitsForEvents ? <p className="aside">{t.comingEvent}</p> : null}
        </section>
      ) : null}
      {isOpen && missed.length > 0 ? (
        <section className="section stack">
          <h2>{t.missed}</h2>
          <p className="aside">{t.missedText}</p>
          <SurveyLines lines={missed} />
        </section>
      ) : null}
      <p>
        <Link to="/moi">{t.home}</Link>
      </p>
    </SpaceFrame>
  );
}
