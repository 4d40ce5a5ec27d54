import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { channelsOf } from '~/pilots/recruitment-channels.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { readTableQuery } from '~/ui/data-table-query.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { FreshLinks } from '../components/fresh-links.tsx';
import { LinkForm } from '../components/link-form.tsx';
import { LinkTable, STATES } from '../components/link-table.tsx';
import styles from '../components/links-page.module.css';
import { PanelBars } from '../components/panel-bars.tsx';
import { LINK_SORTS, listEnrolmentLinks } from '../list-enrolment-links.server.ts';
import { makeLinks } from '../make-links.server.ts';
import { messages } from '../messages/links-page.ts';
import { panelCounts } from '../panel-counts.server.ts';
import { revokeEnrolmentLink } from '../revoke-enrolment-link.server.ts';

export const handle: RouteHandle = { action: 'panel.manage' };
export const meta = pageTitle(messages, (t) => t.title);

const DAY_MS = 86_400_000;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'panel.manage');
  const { app, pilot, definition, locale } = opened;
  const params = new URL(args.request.url).searchParams;
  const query = readTableQuery(params, { sortable: LINK_SORTS, defaultSort: '-createdAt' });
  const { page, pageSize, direction, sort } = query;
  const by = LINK_SORTS.find((key) => key === query.sortKey) ?? 'createdAt';
  const state = STATES.find((one) => one === params.get('etat'));
  const { links, total } = await listEnrolmentLinks(app, {
    ...{ pilotSlug: pilot, page, pageSize, state },
    sort: { by, direction },
  });
  const titleOf = (key: string) => definition.panels.find((panel) => panel.key === key)?.title ?? { fr: key, en: key };
  const dayAfter = (days: number) => new Date(app.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return {
    ...(await pilotPageFrame(opened)),
    advice: adviceFor('links', locale),
    title: definition.title,
    panels: (await panelCounts(app, pilot)).map((count) => ({ ...count, title: titleOf(count.panelKey) })),
    channels: definition.panels.flatMap((panel) =>
      channelsOf(panel).map((channel) => ({ ...channel, panel: panel.title })),
    ),
    rows: links.map(({ panelKey, createdAt, expiresAt, ...row }) => ({
      ...row,
      panel: titleOf(panelKey),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    ...{ page, pageSize, total, state, sort },
    firstDay: dayAfter(0),
    suggestedDay: dayAfter(30),
    justRevoked: params.has('ferme'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'panel.manage', { territory, pilot });
  const { app } = args.context;
  const form = await args.request.formData();
  const audit = { principal, territoryId: territory };
  if (form.get('intent') === 'revoke') {
    const linkId = String(form.get('id'));
    if (!/^[0-9a-f-]{36}$/.test(linkId)) throw new Response(null, { status: 404 });
    await revokeEnrolmentLink(app, { pilotSlug: pilot, linkId });
    await recordAudit(app, { ...audit, action: 'panels.link-revoked', subject: linkId });
    return redirect(`/${territory}/experimentations/${pilot}/liens?ferme=1`);
  }
  const made = await makeLinks(app, {
    form,
    pilotSlug: pilot,
    createdById: principal.userId,
    locale: localeOf(args.request),
  });
  if (made.fresh) {
    const { links, panelKey } = made.fresh;
    const detail = { panel: panelKey, count: links.length };
    await recordAudit(app, { ...audit, action: 'panels.links-created', subject: pilot, detail });
  }
  return made;
}

export default function Links() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, title, panels, channels, rows, state, sort, advice, ...data } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { page, pageSize, total } = data;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className={styles.page}>
        <div className="head">
          <div className="stack">
            <h1>{t.title}</h1>
            <p className="lead">
              {inLocale(title, locale)}. {t.lead}
            </p>
          </div>
        </div>
        <PilotTabs {...links} />
        {data.justRevoked && !made ? <Notice>{t.revoked}</Notice> : null}
        {made?.fresh ? (
          <FreshLinks pilot={title} {...made.fresh} labelsPath={`${links.base}/liens/etiquettes.pdf`} />
        ) : null}
        <div className="cols">
          <div className="main">
            <PanelBars panels={panels} />
            <LinkTable {...{ rows, page, pageSize, total, state, sort }} path={`${links.base}/liens`} />
          </div>
          <LinkForm
            panels={panels}
            channels={channels}
            firstDay={data.firstDay}
            suggestedDay={data.suggestedDay}
            problem={made?.problem ?? null}
            quiet={Boolean(made?.fresh)}
          />
        </div>
      </div>
      <AdviceHere advice={advice} />
    </LaptopFrame>
  );
}
