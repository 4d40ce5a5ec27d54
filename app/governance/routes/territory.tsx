import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { listUseCases } from '~/imagine/list-use-cases.server.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { localise } from '~/kit/localise.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignList } from '../components/design-list.tsx';
import { DesignPage } from '../components/design-page.tsx';
import { ModelList } from '../components/model-list.tsx';
import { NewDesign } from '../components/new-design.tsx';
import styles from '../components/territory.module.css';
import { TerritoryPlane } from '../components/territory-plane.tsx';
import { createDesign } from '../design/create-design.server.ts';
import { designHref } from '../design/design-view.ts';
import { isId } from '../design/is-id.ts';
import { openGovernance } from '../design/open-design.server.ts';
import { readTerritoryDesigns } from '../design/read-territory.server.ts';
import { messages } from '../messages/index.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'design.read', writeAction: 'design.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, locale, territoryId, mayWrite } = await openGovernance(args, 'design.read');
  const { initiativeId } = frame;
  const asked = new URL(args.request.url).searchParams.get('cas') ?? '';
  const designs = await readTerritoryDesigns(app, { territoryId, initiativeId, locale });
  // Who comes from a use case that has a design is led to it, not asked to begin another.
  const begun = designs.find(({ useCaseId }) => asked !== '' && useCaseId === asked);
  if (begun) throw redirect(designHref(territoryId, begun.id));
  const useCases = mayWrite ? await listUseCases(app, { territoryId, initiativeId }) : [];
  return {
    ...{ frame, mayWrite, asked, designs, newId: randomUUID() },
    models: localise(getKit().models, locale),
    useCases: useCases.map(({ id, document }) => ({ id, title: inLocale(document.title, locale) })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, frame, locale, territoryId } = await openGovernance(args, 'design.write');
  const form = await args.request.formData();
  const [id, useCaseId, title] = ['id', 'useCase', 'title'].map((name) => String(form.get(name) ?? '').trim());
  try {
    const made = await createDesign(app, {
      ...{ territoryId, initiativeId: frame.initiativeId, useCaseId: useCaseId || null },
      id: id && isId(id) ? id : randomUUID(),
      title: { fr: title ?? '', en: title ?? '' },
    });
    await recordAudit(app, { principal, action: 'governance.created', territoryId, subject: made.id });
    return redirect(designHref(territoryId, made.id));
  } catch (error) {
    return { problem: problemText(error, locale) };
  }
}

export default function Territory() {
  const t = useMessages(messages);
  const { frame, mayWrite, newId, asked, models, designs, useCases } = useLoaderData<typeof loader>();
  const problem = useActionData<{ problem: string }>()?.problem;
  return (
    <DesignPage frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className={styles.columns}>
        <div className="main">
          {designs.length > 0 ? (
            <DesignList designs={designs} territoryId={frame.territory.id} />
          ) : (
            <EmptyState title={t.none} headingLevel={2}>
              {t.noneText}
            </EmptyState>
          )}
          {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
          {mayWrite ? <NewDesign {...{ newId, asked, useCases }} /> : null}
        </div>
        <TerritoryPlane models={models} designs={designs} />
      </div>
      <ModelList models={models} />
    </DesignPage>
  );
}
