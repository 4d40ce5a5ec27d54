import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import bodyStyles from '../components/body.module.css';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { FolderCard } from '../launch/components/folder-card.tsx';
import { MissingList } from '../launch/components/missing-list.tsx';
import { errorText } from '../launch/error-text.ts';
import { launchPage } from '../launch/launch-page.server.ts';
import { launchScenario } from '../launch/launch-scenario.server.ts';
import { isFolderName, renameFolder } from '../launch/rename-folder.server.ts';
import { messages } from '../messages/launch.ts';
import { openScenario } from '../open-scenario.server.ts';
import { PreflightSummary } from '../preflight/components/preflight-summary.tsx';
import { findingsOf } from '../preflight/launch-verdict.ts';
import { preflightView } from '../preflight/preflight-view.ts';
import { scenarioPreflight } from '../preflight/scenario-preflight.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.launch' };
export const meta = pageTitle(messages, (t, data?: { title: Bilingual }) => t.page(data?.title ?? { fr: '', en: '' }));

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const { document, revision, pilotSlug } = scenario;
  const tips = new Map(getKit().tips.map(({ key, title }) => [key, title]));
  const view = preflightView(await scenarioPreflight(app, scenario), document.accepted, { locale, tips });
  return {
    ...{ frame, view, revision, pilotSlug, slug: document.slug, title: document.title },
    base: pageOfScenario(territoryId, scenarioId),
    page: await launchPage(app, scenario, locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, actor, locale, territoryId, scenarioId, scenario } = await openScenario(
    args,
    'scenario.launch',
  );
  const form = await args.request.formData();
  const at = { territoryId, scenarioId, revision: Number(form.get('revision')) };
  const nothing = { error: null, nameError: null };
  try {
    switch (form.get('intent')) {
      case 'launch': {
        const findings = findingsOf(await scenarioPreflight(app, scenario));
        if (principal.kind !== 'staff') throw new Response(null, { status: 403 });
        const { slug, outcome } = await launchScenario(app, principal, { ...at, findings });
        return redirect(`/${territoryId}/experimentations/${slug}${outcome === 'proposed' ? '/protocole' : ''}`);
      }
      case 'rename': {
        const slug = String(form.get('slug') ?? '').trim();
        if (!isFolderName(slug)) return { ...nothing, nameError: pick(messages, locale).name.invalid };
        await renameFolder(app, actor, { ...at, slug });
        return nothing;
      }
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    if (error instanceof Response) throw error;
    return { ...nothing, error: errorText(error, locale) };
  }
}

export default function Launch() {
  const t = useMessages(messages);
  const { frame, view, revision, pilotSlug, slug, base, page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { state, missing, files } = page;
  const lacks = missing.reduce((sum, { items }) => sum + items.length, 0);
  const isReady = lacks === 0 && view.mayLaunch;
  const isDone = state === 'launched' || state === 'over';
  const isOffered = frame.mayLaunch && isReady && (state === 'new' || state === 'ahead' || state === 'amending');
  const title = isDone
    ? t.title.launched
    : lacks > 0
      ? t.title.incomplete(lacks)
      : view.mayLaunch
        ? t.title.ready
        : t.title.held;
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{t.lead}</p>
          {frame.mayLaunch ? null : <p className="aside">{t.onlyLead}</p>}
        </div>
        {isOffered ? (
          <Form method="post">
            <input type="hidden" name="revision" value={revision} />
            <SubmitButton name="intent" value="launch" large working={t.launching}>
              {state === 'ahead' ? t.again : state === 'amending' ? t.propose : t.launch}
            </SubmitButton>
          </Form>
        ) : null}
      </div>
      <div className={bodyStyles.body}>
        {result?.error ? <Callout tone="bad" role="alert" title={result.error} /> : null}
        {state === 'new' ? null : (
          <Callout tone={state === 'launched' ? 'ok' : 'info'} title={t.states[state]}>
            {pilotSlug ? (
              <Link
                to={`/${frame.laptop.territory.id}/experimentations/${pilotSlug}${state === 'proposed' ? '/protocole' : ''}`}
              >
                {state === 'proposed' ? t.sign : t.see}
              </Link>
            ) : null}
          </Callout>
        )}
        <div className="cols">
          <div className="main">
            <MissingList missing={missing} base={base} />
            <PreflightSummary view={view} base={base} />
          </div>
          <div className="side">
            <FolderCard
              {...{ files, base, slug, revision }}
              mayRename={frame.mayLaunch && pilotSlug === null}
              nameError={result?.nameError ?? null}
            />
          </div>
        </div>
      </div>
    </ScenarioFrame>
  );
}
