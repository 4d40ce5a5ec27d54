import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import styles from '../components/idea-fiche.module.css';
import { IdeaFiche } from '../components/idea-fiche.tsx';
import { IdeaFilterForm } from '../components/idea-filter-form.tsx';
import { readIdeaRef, writeIdeaRef } from '../ideas/idea.ts';
import { byChallenge, filterIdeas, readIdeaFilters } from '../ideas/idea-filters.ts';
import { nameOfIdea } from '../ideas/idea-view.ts';
import { listIdeas } from '../ideas/list-ideas.server.ts';
import { discardIdea } from '../ideas/save-idea.server.ts';
import { startFromIdea } from '../ideas/start-from-idea.server.ts';
import { messages } from '../messages/ideas.ts';
import { openDesign } from '../open-design.server.ts';
import { problemText } from '../problem-text.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale, mayWrite } = await openDesign(args, 'design.read');
  const { searchParams } = new URL(args.request.url);
  const filters = readIdeaFilters(searchParams);
  const ideas = await listIdeas(app, where);
  const gone = searchParams.get('ecartee');
  return {
    ...{ frame, mayWrite, filters },
    any: ideas.length > 0,
    groups: byChallenge(filterIdeas(ideas, filters)),
    challenges: [...new Set(ideas.map(({ challenge }) => challenge))].filter((one) => one !== ''),
    domains: getKit().domains.map(({ key, title }) => ({ key, title: inLocale(title, locale) })),
    gone: ideas.find(({ ref, discarded }) => discarded && writeIdeaRef(ref) === gone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, author, frame, where, locale } = await openDesign(args, 'design.write');
  const { territoryId } = where;
  const form = await args.request.formData();
  const ref = readIdeaRef(String(form.get('idea') ?? ''));
  const intent = form.get('intent');
  if (!ref) throw new Response(null, { status: 400 });
  try {
    if (intent === 'turn') {
      const { id } = await startFromIdea(app, { ...where, author, ref, theme: frame.theme });
      await recordAudit(app, { principal, action: 'imagine.use-case-started', territoryId, subject: id });
      return redirect(pageOfUseCase(territoryId, id));
    }
    const back = intent === 'restore';
    const { id } = await discardIdea(app, { ...where, author, ref, back });
    await recordAudit(app, {
      principal,
      action: `imagine.idea-${back ? 'restored' : 'discarded'}`,
      territoryId,
      subject: id,
    });
    return redirect(back ? `/${territoryId}/usages#${id}` : `/${territoryId}/usages?ecartee=${id}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { problem: problemText(error, locale) };
  }
}

export default function Ideas() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, mayWrite, filters, any, groups, challenges, domains, gone } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem: string }>();
  const base = `/${frame.territory.id}/usages`;
  const add = mayWrite ? (
    <Link className="button" to={`${base}/idees/nouvelle`}>
      <Icon name="plus" />
      {t.add}
    </Link>
  ) : undefined;
  const draw = (
    <Link className="button is-quiet" to={`${base}/tirage`}>
      {t.draw}
    </Link>
  );
  const found = groups.reduce((sum, { ideas }) => sum + ideas.length, 0);
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
          {any ? <p className="buttons">{draw}</p> : null}
        </div>
        {any ? add : null}
      </div>
      {gone ? (
        <Notice undo={{ label: t.undo, fields: { intent: 'restore', idea: writeIdeaRef(gone.ref) } }}>
          {t.discardedNow(inLocale(nameOfIdea(gone.document), locale))}
        </Notice>
      ) : null}
      {result ? <Callout tone="bad" role="alert" title={result.problem} /> : null}
      {any ? (
        <IdeaFilterForm filters={filters} challenges={challenges} domains={domains} found={found} />
      ) : (
        <EmptyState
          title={t.empty}
          headingLevel={2}
          action={
            <p className="buttons">
              {add}
              {draw}
            </p>
          }
        >
          {t.emptyText}
        </EmptyState>
      )}
      {any && found === 0 ? <p>{t.noneFound}</p> : null}
      <div className={styles.groups}>
        {groups.map(({ challenge, ideas }) => (
          <section key={challenge} className="section">
            <h2>{challenge || t.noChallenge}</h2>
            <ul className="cards">
              {ideas.map((idea) => (
                <li key={writeIdeaRef(idea.ref)}>
                  <IdeaFiche
                    idea={idea}
                    domain={domains.find(({ key }) => key === idea.domain)?.title ?? ''}
                    territoryId={frame.territory.id}
                    mayWrite={mayWrite}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </DesignFrame>
  );
}
