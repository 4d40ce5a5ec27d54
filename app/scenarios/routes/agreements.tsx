import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { agreementsAction } from '../agreements/agreements-action.server.ts';
import { agreementsPage } from '../agreements/agreements-page.server.ts';
import { AgreementEditor } from '../agreements/components/agreement-editor.tsx';
import { AgreementList } from '../agreements/components/agreement-list.tsx';
import { DraftCallout } from '../agreements/components/draft-callout.tsx';
import { RulesForm } from '../agreements/components/rules-form.tsx';
import bodyStyles from '../components/body.module.css';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { messages } from '../messages/agreements.ts';
import { openScenario } from '../open-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t, data?: { title: Bilingual }) => t.page(data?.title ?? { fr: '', en: '' }));

export async function loader(args: LoaderFunctionArgs) {
  const { scenario, frame, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const { searchParams } = new URL(args.request.url);
  return {
    ...{ frame, revision: scenario.revision, title: scenario.document.title },
    isLaunched: scenario.pilotSlug !== null,
    base: pageOfScenario(territoryId, scenarioId),
    page: agreementsPage(scenario, frame.mayWrite ? searchParams.get('accord') : null, locale),
    wasSaved: searchParams.has('garde'),
    wereDrafted: Number(searchParams.get('rediges') ?? 0),
  };
}

export const action = (args: ActionFunctionArgs) => agreementsAction(args);

export default function Agreements() {
  const t = useMessages(messages);
  const { frame, revision, isLaunched, base, page, wasSaved, wereDrafted } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { mayWrite } = frame;
  const failed = result && 'error' in result ? result : undefined;
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className={bodyStyles.body}>
        {failed?.error ? <Callout tone="bad" role="alert" title={failed.error} /> : null}
        {wasSaved && !failed ? <Callout tone="ok" role="status" title={t.saved} /> : null}
        {wereDrafted > 0 && !failed ? <Callout tone="ok" role="status" title={t.drafted(wereDrafted)} /> : null}
        {page.open ? (
          <AgreementEditor open={page.open} {...{ revision, isLaunched }} result={failed} />
        ) : (
          <>
            <DraftCallout
              {...{ base, revision, mayWrite, drafted: page.drafted, gaps: page.gaps }}
              fillsActivities={page.activities.length === 0}
            />
            <AgreementList agreements={page.agreements} mayWrite={mayWrite} />
            <RulesForm page={page} {...{ revision, mayWrite }} result={failed} />
          </>
        )}
      </div>
    </ScenarioFrame>
  );
}
