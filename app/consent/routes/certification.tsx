import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { readCertificationPage } from '../certification/read-certification-page.server.ts';
import { receiveCertification } from '../certification/receive-certification.server.ts';
import { CertifiedService } from '../components/certified-service.tsx';
import { messages } from '../messages/custody.ts';

export const handle: RouteHandle = { action: 'custody.manage' };
export const meta = pageTitle(messages, (t) => t.certification.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'custody.manage');
  const { app, definition } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    title: definition.title,
    saved: new URL(args.request.url).searchParams.has('fait'),
    page: await readCertificationPage(app, definition),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'custody.manage', { territory, pilot });
  const form = await args.request.formData();
  const refused = await receiveCertification(args.context.app, { principal, territory, pilotSlug: pilot, form });
  return refused ?? redirect(`/${territory}/experimentations/${pilot}/certification?fait=1`);
}

export default function Certification() {
  const t = useMessages(messages).certification;
  const locale = useLocale();
  const { frame, links, title, saved, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
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
      <div className="cols">
        <div className="main">
          {saved && !refused ? <Notice>{t.saved}</Notice> : null}
          {page.isNeeded ? null : <Callout tone="info" title={t.notNeeded} />}
          {page.services.map((service) => (
            <CertifiedService
              key={service.key}
              service={service}
              criteria={page.criteria}
              suggestedDay={page.suggestedDay}
              problem={refused?.service === service.key ? t.errors[refused.problem] : null}
            />
          ))}
          <p>
            <Link to={`${links.base}/garde`}>{t.back}</Link>
          </p>
        </div>
      </div>
    </LaptopFrame>
  );
}
