import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PersonaCard } from '~/kit/components/persona-card.tsx';
import { Storyboard } from '~/kit/components/storyboard.tsx';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { LacksPanel } from '../components/lacks-panel.tsx';
import { NeedTable } from '../components/need-table.tsx';
import { ToScenario } from '../components/to-scenario.tsx';
import { UseCaseFacts } from '../components/use-case-facts.tsx';
import { messages as storyMessages } from '../messages/story.ts';
import { messages } from '../messages/use-cases.ts';
import { tied } from '../needs.ts';
import { openDesign } from '../open-design.server.ts';
import { problemText } from '../problem-text.ts';
import { putUseCaseAway } from '../put-use-case-away.server.ts';
import { readUseCasePage } from '../read-use-case-page.server.ts';
import { saveUseCase } from '../save-use-case.server.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.one(data?.title ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  const { app, principal, frame, where, locale, mayWrite, mayReadMap } = await openDesign(args, 'design.read');
  const { useCase: useCaseId = '' } = args.params;
  const page = await readUseCasePage(app, { territoryId: where.territoryId, useCaseId, locale });
  const title = inLocale(page.useCase.document.title, locale);
  const isOpen = !page.useCase.retired;
  return {
    ...{ frame, page, title, mayWrite: mayWrite && isOpen, mayRestore: mayWrite, mayReadMap },
    mayBegin: isOpen && decide(principal, 'scenario.write', { territory: where.territoryId }) === 'allow',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, author, where, locale } = await openDesign(args, 'design.write');
  const { territoryId } = where;
  const { useCase: useCaseId = '' } = args.params;
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const page = pageOfUseCase(territoryId, useCaseId);
  if (text('intent') === 'tie') {
    try {
      await saveUseCase(app, {
        ...{ territoryId, useCaseId, author, revision: Number(text('revision')) || 0 },
        change: (document) => tied(document, text('need'), text('card').slice(0, 200)),
      });
      return redirect(`${page}#manques`);
    } catch (error) {
      if (error instanceof Response) throw error;
      return { problem: problemText(error, locale) };
    }
  }
  const back = text('intent') === 'back';
  await putUseCaseAway(app, { territoryId, useCaseId, back });
  await recordAudit(app, {
    principal,
    action: `imagine.use-case-${back ? 'back' : 'away'}`,
    territoryId,
    subject: useCaseId,
  });
  return redirect(back ? page : `/${territoryId}/usages/cas?ecarte=${useCaseId}`);
}

export default function UseCasePage() {
  const t = useMessages(messages);
  const story = useMessages(storyMessages);
  const locale = useLocale();
  const { frame, page, title, mayWrite, mayRestore, mayReadMap, mayBegin } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem?: string }>();
  const { useCase, moments, persona, needs, lacks } = page;
  const { document } = useCase;
  const base = pageOfUseCase(frame.territory.id, useCase.id);
  const shared = { territoryId: frame.territory.id, page: base, mayWrite, mayReadMap };
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{title || t.untitled}</h1>
          <p className="lead">{inLocale(document.pitch, locale)}</p>
          <div className="buttons">
            {mayWrite ? (
              <Link className="button is-plain" to={`${base}/modifier`}>
                <Icon name="pencil" />
                {t.edit}
              </Link>
            ) : null}
            <a className="button is-plain" href={`${base}/imprimer`}>
              <Icon name="print" />
              {t.print}
            </a>
            {mayWrite ? (
              <Link className="button" to={`/${frame.territory.id}/gouvernance?cas=${useCase.id}#commencer`}>
                {t.toGovernance}
                <Icon name="arrow-right" />
              </Link>
            ) : null}
            {mayBegin ? <ToScenario territoryId={frame.territory.id} useCaseId={useCase.id} plain /> : null}
          </div>
        </div>
      </div>
      {result?.problem ? <Callout tone="bad" role="alert" title={result.problem} /> : null}
      {useCase.retired ? <Callout tone="info" title={t.isRetired} /> : null}
      {moments.length > 0 ? (
        <Storyboard title={t.story(persona?.name ?? '')} moments={[...moments]} />
      ) : (
        <section className="section">
          <h2>{t.story(persona?.name ?? '')}</h2>
          <p>{story.none}</p>
        </section>
      )}
      {mayWrite ? (
        <p>
          <Link className="button is-quiet" to={`${base}/histoire`}>
            {moments.length > 0 ? story.edit : story.write}
          </Link>
        </p>
      ) : null}
      <div className="cols">
        <div className="main">
          <section className="section">
            <h2>{t.functions}</h2>
            {document.functions.length === 0 ? (
              <p>{t.noFunctions}</p>
            ) : (
              <ul>
                {document.functions.map((text) => (
                  <li key={text.fr}>{inLocale(text, locale)}</li>
                ))}
              </ul>
            )}
          </section>
          <NeedTable needs={needs} {...shared} />
          <LacksPanel lacks={lacks} revision={useCase.revision} {...shared} />
        </div>
        <aside className="side">
          <UseCaseFacts {...page} />
          {persona ? <PersonaCard persona={persona} headingLevel={2} /> : null}
          {mayRestore ? (
            <Form method="post">
              <input type="hidden" name="intent" value={useCase.retired ? 'back' : 'away'} />
              <SubmitButton look="quiet">{useCase.retired ? t.back : t.away}</SubmitButton>
            </Form>
          ) : null}
        </aside>
      </div>
    </DesignFrame>
  );
}
