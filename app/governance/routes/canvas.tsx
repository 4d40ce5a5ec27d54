import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { Diagram } from '~/ui/diagram.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { changeCanvas } from '../canvas/change-canvas.server.ts';
import { withForm } from '../canvas/edit-canvas.ts';
import { canvasOf, drawCanvas } from '../canvas/read-canvas.server.ts';
import { CanvasForm } from '../components/canvas-form.tsx';
import { CanvasWords } from '../components/canvas-words.tsx';
import { DesignPage } from '../components/design-page.tsx';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { messages } from '../messages/canvas.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'design.read', writeAction: 'design.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, design, locale, territoryId, mayWrite } = await openDesign(args, 'design.read');
  const model = getKit().models.find(({ key }) => key === design.document.model);
  const drawn = await drawCanvas(app, { territoryId, design, locale });
  return { frame, design, mayWrite, drawn, model: model ? inLocale(model.title, locale) : '' };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, locale, territoryId, designId, design } = await openDesign(args, 'design.write');
  const form = await args.request.formData();
  const revision = Number(form.get('revision'));
  try {
    await changeCanvas(app, { territoryId, designId, revision, form, locale });
  } catch (error) {
    const problem = problemText(error, locale);
    const now = await canvasOf(app, { territoryId, design });
    return { problem, kept: now ? { canvas: withForm(now, form, locale), revision } : null };
  }
  await recordAudit(app, { principal, action: 'governance.canvas-saved', territoryId, subject: designId });
  return redirect(`${designHref(territoryId, designId)}/schema`);
}

export default function CanvasPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, design, mayWrite, drawn, model } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const problem = result?.problem;
  const kept = result?.kept;
  const href = designHref(frame.territory.id, design.id);
  const name = design.document.title[locale];
  const own = design.document.canvas !== null;
  return (
    <DesignPage frame={frame} design={{ href, title: name, mayWrite }}>
      {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
      <div className="head">
        <div className="stack">
          <h1>{t.heading(name)}</h1>
          {drawn ? <p className="lead">{own ? t.own : t.fromModel(model)}</p> : null}
        </div>
      </div>
      {drawn ? (
        <>
          <Diagram
            title={t.figure(name)}
            sentence={`${t.found(countsOf(drawn.canvas))} ${t.key}`}
            svg={drawn.svg}
            source={drawn.source}
            downloads={(['svg', 'pdf', 'mmd'] as const).map((format) => ({
              href: `${href}/schema/${format}`,
              label: t[format],
            }))}
          />
          <CanvasWords canvas={drawn.canvas} />
          {mayWrite ? (
            <CanvasForm canvas={kept?.canvas ?? drawn.canvas} revision={kept?.revision ?? design.revision} own={own} />
          ) : null}
        </>
      ) : (
        <EmptyState
          title={t.noModel}
          headingLevel={2}
          action={
            mayWrite ? (
              <Link className="button" to={`${href}/modele`}>
                {t.choose}
              </Link>
            ) : undefined
          }
        >
          {t.noModelText}
        </EmptyState>
      )}
    </DesignPage>
  );
}

const countsOf = (canvas: { actors: unknown[]; stores: unknown[]; flows: unknown[] }) => ({
  actors: canvas.actors.length,
  stores: canvas.stores.length,
  flows: canvas.flows.length,
});
