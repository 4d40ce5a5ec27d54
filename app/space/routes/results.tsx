import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { takeBackResult } from '~/consent/results/end-result.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { dayBefore } from '../components/board-form.tsx';
import { ResultAmount } from '../components/result-amount.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/shares.ts';
import { readResults } from '../read-results.server.ts';
import { recordSharing } from '../record-sharing.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.results.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const query = new URL(args.request.url).searchParams;
  const page = await readResults(args.context.app, tester);
  return { ...page, done: query.has('fait') ? 'shared' : query.has('repris') ? 'taken-back' : null };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const resultId = String((await args.request.formData()).get('id'));
  if (!/^[0-9a-f-]{36}$/.test(resultId)) throw new Response(null, { status: 404 });
  if (await takeBackResult(app, { testerId: tester.testerId, resultId })) {
    await recordSharing(app, tester, 'taken-back');
  }
  return redirect('/moi/resultats?repris=1');
}

export default function Results() {
  const t = useMessages(messages).results;
  const locale = useLocale();
  const { frame, isTheirs, staysHome, offered, shared, done } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      {done ? <Notice>{done === 'shared' ? t.done : t.takenBack}</Notice> : null}
      <h1>{t.title}</h1>
      <p>{isTheirs ? (staysHome ? t.lead : t.leadElsewhere) : t.notYours}</p>
      {isTheirs && offered.length === 0 ? <EmptyState title={t.none}>{t.noneText}</EmptyState> : null}
      {isTheirs
        ? offered.map(({ service, serviceTitle, key, title, what }) => (
            <section key={`${service} ${key}`} className="section stack">
              <h2>{inLocale(title, locale)}</h2>
              <p className="aside">{inLocale(serviceTitle, locale)}</p>
              <p>
                <b>{t.what}</b>
                <br />
                {inLocale(what, locale)}
              </p>
              <p>
                <Link className="button is-plain is-wide" to={`/moi/resultats/${service}/${key}`}>
                  {t.see}
                </Link>
              </p>
            </section>
          ))
        : null}
      {offered.length > 0 || shared.length > 0 ? (
        <section className="section stack">
          <h2>{t.shared}</h2>
          {shared.length === 0 ? <p>{t.nothingShared}</p> : null}
          {shared.map(({ id, title, recipient, payload, period, until, endedAt, seenAt }) => (
            <div key={id} className="stack">
              <p>
                <b>{inLocale(title, locale)}</b>, {formatDate(locale, `${period}-15`, MONTH)},{' '}
                {t.to(inLocale(recipient, locale))}
              </p>
              {payload ? <ResultAmount payload={payload} /> : null}
              <p className="aside">
                {endedAt
                  ? t.over(formatDate(locale, endedAt))
                  : `${t.untilOn(formatDate(locale, dayBefore(until)))}, ${seenAt ? t.seen(formatDate(locale, seenAt)) : t.notSeen}`}
              </p>
              {endedAt ? null : (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton look="plain">
                    {t.takeBack}
                    <span className="visually-hidden"> {inLocale(title, locale)}</span>
                  </SubmitButton>
                </Form>
              )}
            </div>
          ))}
        </section>
      ) : null}
    </SpaceFrame>
  );
}

const MONTH = { month: 'long', year: 'numeric' } as const;
