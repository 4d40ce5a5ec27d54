import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { getPilotDefinition } from '../get-pilot-definition.server.ts';
import { messages } from '../messages/protocol.ts';
import { pilotLinks } from '../pilot-links.server.ts';
import { LifeSection } from '../protocol/components/life-section.tsx';
import { ProposalSection, ProposalTrouble } from '../protocol/components/proposal-section.tsx';
import styles from '../protocol/components/protocol.module.css';
import { SignForm } from '../protocol/components/sign-form.tsx';
import { VersionList } from '../protocol/components/version-list.tsx';
import { eraseAgain } from '../protocol/erase-again.server.ts';
import { errorText } from '../protocol/error-text.ts';
import { protocolPage } from '../protocol/protocol-page.server.ts';
import { signAmendment } from '../protocol/sign-amendment.server.ts';

export const handle: RouteHandle = { action: 'pilot.read', writeAction: 'pilot.steer' };
export const meta = pageTitle(messages, (t, data?: { page: { title: Bilingual } }) =>
  t.page(data?.page.title ?? { fr: '', en: '' }),
);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'pilot.read', { territory, pilot });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const page = await protocolPage(app, pilot, locale);
  const { initiativeId } = page;
  return {
    page,
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    links: pilotLinks(principal, { territory, pilot }, await getPilotDefinition(app, pilot)),
    maySteer: decide(principal, 'pilot.steer', { territory, pilot }) === 'allow',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', pilot: slug = '' } = args.params;
  const principal = await requireStaff(args, 'pilot.steer', { territory: territoryId, pilot: slug });
  const { app } = args.context;
  const form = await args.request.formData();
  const here = `/${territoryId}/experimentations/${slug}/protocole`;
  if (form.get('intent') === 'erase') {
    await eraseAgain(app, principal, { territoryId, slug });
    return redirect(here);
  }
  const text = (name: string): string => String(form.get(name) ?? '');
  const typed = {
    ...{ reason: text('reason'), fr: text('fr'), en: text('en') },
    wordingOnly: form.getAll('wordingOnly').map(String),
  };
  try {
    const version = await signAmendment(app, principal, {
      ...{ territoryId, slug, base: Number(form.get('base')), hash: text('hash'), reason: typed.reason },
      ...{ changes: { fr: typed.fr, en: typed.en }, wordingOnly: typed.wordingOnly },
    });
    return redirect(`${here}?signee=${version}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: errorText(error, localeOf(args.request)), typed };
  }
}

export default function Protocol() {
  const t = useMessages(messages);
  const { page, frame, links, maySteer } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const [search] = useSearchParams();
  const [latest] = page.versions;
  const { proposal } = page;
  const isOver = page.state === 'closed' || page.state === 'archived';
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{latest ? t.inForce(latest.version, latest.at) : t.notFrozen}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      {result?.error ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      {latest && search.get('signee') === String(latest.version) && !result ? (
        <Callout tone="ok" role="status" title={t.proposal.done(latest.version)} />
      ) : null}
      <div className="cols">
        <div className="main">
          {proposal.state === 'proposed' && !isOver ? (
            <>
              <div className={styles.proposal}>
                <Callout tone="info" title={t.proposal.title}>
                  {t.proposal.lead(proposal.base)}
                </Callout>
              </div>
              <ProposalSection proposal={proposal} smallestGroup={page.smallestGroup} />
              {maySteer ? <SignForm proposal={proposal} typed={result?.typed} /> : <p>{t.proposal.onlyLead}</p>}
            </>
          ) : null}
          {proposal.state === 'proposed' && isOver ? <p>{t.proposal.closed}</p> : null}
          {proposal.state === 'proposed' ? null : <ProposalTrouble proposal={proposal} />}
          {page.versions.length > 0 ? <VersionList versions={page.versions} /> : null}
        </div>
        <aside className="side">
          <LifeSection {...{ page, maySteer }} base={links.base} />
          {maySteer ? (
            <section className="section" aria-labelledby="archive">
              <h2 id="archive">{t.archive.title}</h2>
              <p>{t.archive.text}</p>
              <p>
                <Link className={styles.step} to={`${links.base}/archive`}>
                  {t.archive.link}
                </Link>
              </p>
            </section>
          ) : null}
        </aside>
      </div>
    </LaptopFrame>
  );
}
