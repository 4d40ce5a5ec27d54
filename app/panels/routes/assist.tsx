import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { attachLater, paperToCome } from '../assist-entry.server.ts';
import { messages } from '../messages/assist.ts';
import { fileOf, readPaperRequest } from '../receive-assisted.server.ts';
import { refusalWords } from '../refusal-words.server.ts';

export const handle: RouteHandle = { action: 'panel.assist' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'panel.assist');
  const { app, principal, pilot, definition } = opened;
  const { title, panels } = definition;
  const toCome = await paperToCome(app, { pilotSlug: pilot, helperId: principal.userId });
  return {
    ...(await pilotPageFrame(opened)),
    title,
    panels: panels.map(({ key, title: name, description }) => ({ key, title: name, description })),
    toCome: toCome.map(({ pseudonym, at }) => ({ pseudonym, at: at.toISOString() })),
    isAttached: new URL(args.request.url).searchParams.has('joint'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const { userId: helperId, ...who } = await requireStaff(args, 'panel.assist', { territory, pilot });
  const { app } = args.context;
  try {
    const form = await readPaperRequest(args.request);
    const bytes = (await fileOf(form)) ?? new Uint8Array();
    await attachLater(app, { pilotSlug: pilot, helperId, pseudonym: String(form.get('pseudonym')), bytes });
    const principal = { ...who, userId: helperId };
    await recordAudit(app, { principal, territoryId: territory, action: 'panels.paper-typed', subject: pilot });
    return redirect(`/${territory}/experimentations/${pilot}/accompagner?joint=1`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { refused: refusalWords(error, localeOf(args.request)) };
  }
}

export default function Assist() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, title, panels, toCome, isAttached } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const base = `${links.base}/accompagner`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">
            {inLocale(title, locale)}. {t.lead}
          </p>
        </div>
      </div>
      <PilotTabs {...links} />
      {refused ? <Callout tone="bad" title={refused} role="alert" /> : null}
      {isAttached && !refused ? <Notice>{t.attached}</Notice> : null}
      <div className="narrow stack">
        {panels.map(({ key, title: name, description }) => (
          <section key={key} className="section stack">
            <h2>{inLocale(name, locale)}</h2>
            <p>{inLocale(description, locale)}</p>
            <p className="buttons">
              <Link className="button is-plain" to={`${base}/${key}`}>
                {t.assist}
                <span className="visually-hidden"> {inLocale(name, locale)}</span>
              </Link>
              <Link className="button is-plain" to={`${base}/${key}?papier=1`}>
                {t.paper}
                <span className="visually-hidden"> {inLocale(name, locale)}</span>
              </Link>
            </p>
            <p>
              {t.print} <a href={`${base}/${key}/formulaire.pdf?langue=fr`}>{t.printFr}</a>,{' '}
              <a href={`${base}/${key}/formulaire.pdf?langue=en`}>{t.printEn}</a>
            </p>
          </section>
        ))}
        <section className="section stack">
          <h2>{t.toCome}</h2>
          <p>{t.toComeText}</p>
          {toCome.length === 0 ? <p>{t.nothingToCome}</p> : null}
          {toCome.map(({ pseudonym, at }) => (
            <Form key={pseudonym} method="post" encType="multipart/form-data" className="stack">
              <input type="hidden" name="pseudonym" value={pseudonym} />
              <FileField
                field={{ id: `scan-${pseudonym}`, name: 'file', required: true }}
                label={`${pseudonym}, ${t.typedOn(formatDate(locale, at))}`}
                hint={t.fileHint}
                accept=".pdf,.jpg,.jpeg,.png"
              />
              <p className="buttons">
                <SubmitButton look="plain">{t.attach}</SubmitButton>
              </p>
            </Form>
          ))}
        </section>
      </div>
    </LaptopFrame>
  );
}
