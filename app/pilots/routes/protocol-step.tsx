import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { messages } from '../messages/life.ts';
import { messages as listMessages } from '../messages/list.ts';
import { messages as protocolMessages } from '../messages/protocol.ts';
import { openPilot, pilotPageFrame } from '../open-pilot-page.server.ts';
import styles from '../protocol/components/protocol.module.css';
import { errorText } from '../protocol/error-text.ts';
import { asPilotState } from '../protocol/life.ts';
import { LEAST_DAYS_KEPT, movePilot } from '../protocol/move-pilot.server.ts';
import { moveAt } from '../protocol/move-words.ts';
import { stepPage } from '../protocol/step-page.server.ts';

export const handle: RouteHandle = { action: 'pilot.steer' };
export const meta = pageTitle(protocolMessages, (t, data?: { page: { title: Bilingual } }) =>
  t.page(data?.page.title ?? { fr: '', en: '' }),
);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'pilot.steer');
  const { app, pilot } = opened;
  const { step } = args.params;
  const move = moveAt(step);
  if (!move) throw new Response(null, { status: 404 });
  const page = await stepPage(app, pilot, move);
  return {
    ...{ page, move, leastDays: LEAST_DAYS_KEPT },
    ...(await pilotPageFrame(opened)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', pilot: slug = '', step } = args.params;
  const principal = await requireStaff(args, 'pilot.steer', { territory: territoryId, pilot: slug });
  const move = moveAt(step);
  if (!move) throw new Response(null, { status: 404 });
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const until = new Date(`${text('until')}T22:00:00Z`);
  try {
    await movePilot(args.context.app, principal, {
      ...{ territoryId, slug, move, from: asPilotState(text('from')), reason: text('reason') },
      hash: text('hash'),
      ...(Number.isNaN(until.getTime()) ? {} : { spacesUntil: until }),
    });
    return redirect(`/${territoryId}/experimentations/${slug}/protocole`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: errorText(error, localeOf(args.request)), reason: text('reason') };
  }
}

export default function ProtocolStep() {
  const t = useMessages(messages);
  const statuses = useMessages(listMessages).status;
  const locale = useLocale();
  const { page, move, frame, links, leastDays } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const back = `${links.base}/protocole`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{page.isPossible ? t.confirm.questions[move] : t.confirm.gone}</h1>
          <p className="lead">{inLocale(page.title, locale)}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="stack">
        {result?.error ? <Callout tone="bad" role="alert" title={result.error} /> : null}
        {page.isPossible ? (
          <>
            <ul>
              {t.confirm.happens[move].split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {(move === 'close' || move === 'archive') && page.retention ? (
              <section className="section">
                <h2>{t.confirm.retention}</h2>
                <p>{inLocale(page.retention, locale)}</p>
              </section>
            ) : null}
            {page.problems.length > 0 ? (
              <Callout tone="bad" title={t.errors['folder-broken']}>
                <ul className={styles.problems}>
                  {page.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </Callout>
            ) : null}
            {move === 'archive' && page.spacesUntil ? <p>{t.life.until(page.spacesUntil)}</p> : null}
            <Form method="post" className="sheet stack">
              <input type="hidden" name="from" value={page.state} />
              {page.hash ? <input type="hidden" name="hash" value={page.hash} /> : null}
              {move === 'close' ? (
                <div className="field">
                  <label htmlFor="jusqu-au">{t.confirm.until}</label>
                  <p className="hint" id="jusqu-au-aide">
                    {t.confirm.untilHint(leastDays)}
                  </p>
                  <input
                    id="jusqu-au"
                    type="date"
                    name="until"
                    required
                    min={page.leastUntil}
                    defaultValue={page.proposedUntil}
                    aria-describedby="jusqu-au-aide"
                  />
                </div>
              ) : null}
              <div className="field">
                <label htmlFor="raison">{t.confirm.reason}</label>
                <p className="hint" id="raison-aide">
                  {t.confirm.reasonHint}
                </p>
                <textarea
                  id="raison"
                  name="reason"
                  required
                  rows={3}
                  maxLength={2000}
                  defaultValue={result?.reason}
                  aria-describedby="raison-aide"
                />
              </div>
              <p className="buttons">
                <SubmitButton large {...(move === 'close' || move === 'archive' ? { look: 'danger' as const } : {})}>
                  {t.moves[move]}
                </SubmitButton>
                <Link to={back}>{t.confirm.back}</Link>
              </p>
            </Form>
          </>
        ) : (
          <>
            <p>{t.confirm.goneText(statuses[page.state])}</p>
            <p>
              <Link to={back}>{t.confirm.back}</Link>
            </p>
          </>
        )}
      </div>
    </LaptopFrame>
  );
}
