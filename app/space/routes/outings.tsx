import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { EntitlementList } from '~/services/components/entitlement-list.tsx';
import { EventFilters } from '~/services/components/event-filters.tsx';
import { EventList } from '~/services/components/event-list.tsx';
import { FreeEntryList } from '~/services/components/free-entry-list.tsx';
import { chooseOuting, dropOuting } from '~/services/culture/kept-outings.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ProgrammeCount } from '../components/programme-count.tsx';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/outings.ts';
import { openService } from '../open-service.server.ts';
import { changeOutings } from '../outings.server.ts';
import { programmeOf, readProgramme } from '../read-programme.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const PATH = '/moi/sorties';
const DONE = ['choose', 'drop', 'gone'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'programme');
  await page.record('viewed-programme');
  const params = new URL(args.request.url).searchParams;
  const done = DONE.find((one) => one === params.get('fait'));
  return {
    ...{ frame: page.frame, event: params.get('sortie') ?? '', done: done ?? null },
    ...(await readProgramme(page, params)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'programme');
  const { app, tester } = page;
  const form = await args.request.formData();
  const id = String(form.get('event') ?? '');
  const intent = form.get('intent');
  if (intent !== 'choose' && intent !== 'drop') throw new Response(null, { status: 400 });
  const back = (done: (typeof DONE)[number]): Response => {
    const params = new URL(args.request.url).searchParams;
    params.set('fait', done);
    params.set('sortie', id);
    return redirect(`${form.get('from') === 'list' ? `${PATH}/choisies` : PATH}?${params}`);
  };
  if (intent === 'drop') {
    await changeOutings(app, tester.testerId, (kept) => dropOuting(kept, id));
    return back('drop');
  }
  const event = (await programmeOf(page)).events.find((one) => one.id === id);
  if (!event) return back('gone');
  await changeOutings(app, tester.testerId, (kept) => chooseOuting(kept, event, app.clock.now()));
  await page.record('chose-outing', { each: true });
  return back('choose');
}

export default function Outings() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { frame, view, wishes, wishesFrom, today, until, most, more, fares, standing, source } = data;
  const action = `${PATH}${useSearchWithout(['fait', 'sortie'])}`;
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <JustDone done={data.done} event={data.event} action={action} />
      <p>
        {t.lead(view.all, formatDate(locale, until, { day: 'numeric', month: 'long' }))}{' '}
        {view.forLess > 0 ? t.forLess(view.forLess) : t.noneForLess}
      </p>
      <p className="aside">{inLocale(source, locale)}</p>
      {data.chosenToCome > 0 ? (
        <p>
          <Link to={`${PATH}/choisies`}>{t.chosenLink(data.chosenToCome)}</Link>
        </p>
      ) : null}
      <ServiceStanding standing={standing} />
      <EventFilters wishes={wishes} path={PATH} today={today} until={until} isOpen={false} />
      <ProgrammeCount view={view} wishesFrom={wishesFrom} path={PATH} />
      {view.all === 0 ? <EmptyState title={t.nothing}>{t.nothingText}</EmptyState> : null}
      <EventList events={view.events} fares={fares} action={action} byDay={wishes.order === 'date'} />
      <MoreLink fitting={view.fitting} most={most} more={more} />
      <EntitlementList {...data} />
      <FreeEntryList entries={data.freeEntries} places={data.places} />
    </SpaceFrame>
  );
}

function JustDone({ done, event, action }: { done: (typeof DONE)[number] | null; event: string; action: string }) {
  const t = useMessages(messages);
  if (!done) return null;
  if (done === 'gone') return <Notice icon="info">{t.gone}</Notice>;
  const fields = { intent: done === 'choose' ? 'drop' : 'choose', event };
  return <Notice undo={{ label: t.undo, action, fields }}>{t.done[done]}</Notice>;
}

function MoreLink({ fitting, most, more }: { fitting: number; most: number; more: number }) {
  const t = useMessages(messages);
  const params = new URLSearchParams(useSearchWithout(['fait', 'sortie', 'nombre']));
  if (fitting <= most) return null;
  params.set('nombre', String(most + more));
  return (
    <p>
      <Link to={`${PATH}?${params}`} className="button is-plain" preventScrollReset>
        {t.more(Math.min(more, fitting - most))}
      </Link>
    </p>
  );
}

/** The address's query, with its question mark, but for some names. */
function useSearchWithout(names: readonly string[]): string {
  const params = new URLSearchParams(useLocation().search);
  for (const name of names) params.delete(name);
  const text = params.toString();
  return text ? `?${text}` : '';
}
