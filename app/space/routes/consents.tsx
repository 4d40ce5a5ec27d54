import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { gatheredConsents } from '~/consent/board/gathered-consents.server.ts';
import { renewConsent } from '~/consent/renew-consent.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ConsentCard, type ConsentCardData } from '../components/consent-card.tsx';
import { PilotStanding } from '../components/pilot-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/consents.ts';
import { readAgreements } from '../read-agreements.server.ts';
import { readFrame } from '../read-frame.server.ts';
import { readStanding } from '../read-standing.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const agreements = await readAgreements(app, { testerId: tester.testerId, definition });
  const renewed = new URL(args.request.url).searchParams.get('prolonge');
  const { page } = await gatheredConsents(app, tester.testerId);
  return {
    hasBoard: page === '/moi/tableau',
    standing: await readStanding(app, tester),
    frame: await readFrame(app, definition, tester),
    ...agreements,
    timeZone: definition.calendar.timeZone,
    // What the address says is shown only when it is true.
    renewedTo: agreements.inForce.find(({ purpose }) => purpose.key === renewed)?.lastDay ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const purposeKey = String(form.get('purpose') ?? '');
  if (form.get('intent') !== 'renew') throw new Response(null, { status: 400 });
  try {
    await renewConsent(args.context.app, { testerId, purposeKey, locale });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: errorWords(error, locale) ?? null };
  }
  return redirect(`/moi/accords?prolonge=${encodeURIComponent(purposeKey)}`);
}

export default function Consents() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, toAnswer, inForce, others, timeZone, renewedTo, hasBoard, standing } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const day = (iso: string) => formatDate(locale, iso, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  return (
    <SpaceFrame data={frame}>
      <h1>{t.headline(inForce.length)}</h1>
      <p>{t.lead}</p>
      <PilotStanding standing={standing} />
      {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      {renewedTo && !result ? <Notice>{t.renewed(day(renewedTo))}</Notice> : null}
      {hasBoard ? (
        <p>
          <Link className="button is-plain is-wide" to="/moi/tableau">
            {t.board}
          </Link>
        </p>
      ) : null}
      <Group title={t.toAnswer} consents={toAnswer} timeZone={timeZone} />
      <Group title={t.inForce} consents={inForce} timeZone={timeZone} />
      <Group title={t.others} consents={others} timeZone={timeZone} />
      <section className="section">
        <h2>{t.more}</h2>
        <ul className="list">
          <li>
            <Icon name="eye" />
            <span>
              <b>{t.journal}</b>
              <small>{t.journalText}</small>
            </span>
            <Link to="/moi/journal">{t.see}</Link>
          </li>
          <li>
            <Icon name="close" />
            <span>
              <b>{t.leave}</b>
              <small>{t.leaveText}</small>
            </span>
            <Link to="/moi/partir">{t.leaveAction}</Link>
          </li>
        </ul>
      </section>
    </SpaceFrame>
  );
}

interface GroupProps {
  readonly title: string;
  readonly consents: readonly ConsentCardData[];
  readonly timeZone: string;
}

function Group({ title, consents, timeZone }: GroupProps) {
  if (consents.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      {consents.map((consent) => (
        <ConsentCard key={consent.purpose.key} consent={consent} timeZone={timeZone} />
      ))}
    </section>
  );
}
