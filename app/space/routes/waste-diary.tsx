import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { WasteWidget } from '~/services/components/waste-widget.tsx';
import { messages } from '~/services/food/messages/waste.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { noteWaste } from '../note-waste.server.ts';
import { openService } from '../open-service.server.ts';
import { readDiary } from '../read-diary.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.page);

const WIDGET = 'waste-diary';
const { path } = WIDGETS[WIDGET];
const DONE = { note: 'note', remove: 'retire', home: 'foyer' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, WIDGET);
  const params = new URL(args.request.url).searchParams;
  const done = params.get('fait');
  await page.record('opened-space');
  return {
    ...{ frame: page.frame, ...(await readDiary(page)) },
    done: Object.values(DONE).find((one) => one === done) ?? null,
    id: params.get('id'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, WIDGET);
  try {
    const noted = await noteWaste(page, await args.request.formData());
    if ('wrong' in noted) return { wrong: noted.wrong, problem: null };
    const query = new URLSearchParams({ fait: DONE[noted.done], ...(noted.done === 'note' ? { id: noted.id } : {}) });
    return redirect(`${path}?${query}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { wrong: null, problem: errorWords(error, page.locale) ?? null };
  }
}

export default function WasteDiary() {
  const t = useMessages(messages);
  const { frame, standing, view, done, id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const undo = done === 'note' && id ? { label: t.undo, action: path, fields: { intent: 'remove', id } } : undefined;
  const words = { note: t.saved, retire: t.removed, foyer: t.homeSaved };
  return (
    <SpaceFrame data={frame}>
      {answer?.problem ? <Callout tone="bad" title={answer.problem} role="alert" /> : null}
      {done && !answer ? <Notice undo={undo}>{words[done]}</Notice> : null}
      {view ? (
        <WasteWidget view={view} wrong={answer?.wrong ?? null} />
      ) : (
        <div className="stack">
          <h1>{t.page}</h1>
          <p>{t.notAgreed}</p>
        </div>
      )}
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
