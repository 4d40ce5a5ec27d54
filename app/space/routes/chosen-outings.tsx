import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, plainText } from '~/platform/i18n/messages.ts';
import type { KeptOuting } from '~/services/culture/kept-outings.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/outings.ts';
import { openService } from '../open-service.server.ts';
import { readOutings } from '../outings.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.mine);

const PROGRAMME = '/moi/sorties';

export async function loader(args: LoaderFunctionArgs) {
  const { app, tester, frame, timeZone } = await openService(args, 'programme');
  const { chosen } = await readOutings(app, tester.testerId);
  const now = app.clock.now().getTime();
  const params = new URL(args.request.url).searchParams;
  return {
    ...{ frame, timeZone },
    coming: chosen.filter(({ startsAt }) => startsAt > now),
    past: chosen.filter(({ startsAt }) => startsAt <= now).toReversed(),
    dropped: params.get('fait') === 'drop' ? (params.get('sortie') ?? '') : '',
    provePath: frame.widgets.find(({ path }) => path === '/moi/preuve')?.path ?? null,
  };
}

export default function ChosenOutings() {
  const t = useMessages(messages);
  const { frame, coming, past, dropped, provePath } = useLoaderData<typeof loader>();
  const undo = { label: t.undo, action: PROGRAMME, fields: { intent: 'choose', event: dropped, from: 'list' } };
  return (
    <SpaceFrame data={frame}>
      <h1>{t.mine}</h1>
      {dropped ? <Notice undo={undo}>{t.done.drop}</Notice> : null}
      <p>{t.mineText}</p>
      {coming.length === 0 ? (
        <EmptyState
          title={t.empty}
          headingLevel={2}
          action={
            <Link to={PROGRAMME} className="button">
              {t.toProgramme}
            </Link>
          }
        >
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <ul className="list">
            {coming.map((outing) => (
              <OutingRow key={outing.eventId} outing={outing} provePath={provePath} />
            ))}
          </ul>
          <p>
            <a href={`${PROGRAMME}/choisies.ics`}>{t.calendar}</a>
          </p>
          <p>
            <a href={`${PROGRAMME}/choisies.pdf`}>{t.print}</a>
          </p>
          <p>
            <Link to={PROGRAMME}>{t.toProgramme}</Link>
          </p>
        </>
      )}
      {past.length > 0 ? (
        <section className="section">
          <h2>{t.past}</h2>
          <ul className="list">
            {past.map((outing) => (
              <OutingRow key={outing.eventId} outing={outing} provePath={null} />
            ))}
          </ul>
        </section>
      ) : null}
    </SpaceFrame>
  );
}

function OutingRow({ outing, provePath }: { readonly outing: KeptOuting; readonly provePath: string | null }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { eventId, title, venue, day, clock } = outing;
  const name = inLocale(title, locale);
  const on = formatDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <li>
      <Icon name="calendar" />
      <div>
        <b>{name}</b>
        <small>
          {on}, {clock}, {plainText(venue, locale)}
        </small>
        {provePath ? (
          <p>
            <Link to={`${provePath}?sortie=${encodeURIComponent(eventId)}`}>
              {t.prove}
              <span className="visually-hidden"> {name}</span>
            </Link>
          </p>
        ) : null}
      </div>
      <Form method="post" action={PROGRAMME}>
        <input type="hidden" name="event" value={eventId} />
        <input type="hidden" name="from" value="list" />
        <SubmitButton look="quiet" name="intent" value="drop" sends={{ event: eventId }}>
          {t.remove}
          <span className="visually-hidden"> {name}</span>
        </SubmitButton>
      </Form>
    </li>
  );
}
