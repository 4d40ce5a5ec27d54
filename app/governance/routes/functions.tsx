import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { readFunctions } from '../compare/functions-form.ts';
import { getOperatorGrid } from '../compare/load-operator.server.ts';
import { operatorAnswers } from '../compare/operator-view.ts';
import { DesignPage } from '../components/design-page.tsx';
import { type DesignDocument, LONGEST } from '../design/design.ts';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { saveDesign } from '../design/save-design.server.ts';
import { messages } from '../messages/compare.ts';
import { messages as words } from '../messages/words.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.mine.title);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, design, locale } = await openDesign(args, 'design.write');
  const { policy, document } = design;
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const answers = policy ? operatorAnswers(getOperatorGrid(), { policy, functions: document.functions }, locale) : null;
  return { frame, design, saved, answers };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, locale, territoryId, designId, design } = await openDesign(args, 'design.write');
  const { policy, document } = design;
  if (!policy) throw new Response(null, { status: 404 });
  const form = await args.request.formData();
  const revision = Number(form.get('revision'));
  const shown = operatorAnswers(getOperatorGrid(), { policy, functions: document.functions }, locale);
  const functions = readFunctions(form, { shown, before: document.functions, locale });
  try {
    const change = (before: DesignDocument) => ({ ...before, functions });
    await saveDesign(app, { territoryId, designId, revision, change });
  } catch (error) {
    return { problem: problemText(error, locale), kept: { functions, revision } };
  }
  await recordAudit(app, { principal, action: 'governance.functions-saved', territoryId, subject: designId });
  return redirect(`${designHref(territoryId, designId)}/fonctions?enregistre=1`);
}

export default function Functions() {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const { frame, design, saved, answers } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const kept = result?.kept;
  const href = designHref(frame.territory.id, design.id);
  const name = design.document.title[locale];
  return (
    <DesignPage frame={frame} design={{ href, title: name, mayWrite: true }}>
      {saved && !result ? <Notice>{w.saved}</Notice> : null}
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      {answers ? (
        <div className="narrow">
          <div className="stack">
            <h1>{t.mine.heading(name)}</h1>
            <p className="lead">{t.mine.lead}</p>
            <p className="aside">{t.source}</p>
            <p>
              <Link to={`/${frame.territory.id}/gouvernance/comparer?a=${design.id}`}>{t.mine.compare}</Link>
            </p>
          </div>
          <Form method="post" className="stack">
            <input type="hidden" name="revision" value={kept?.revision ?? design.revision} />
            {answers.map(({ key, title, question, answer, byDefault, corrected }) => (
              <TextAreaField
                key={key}
                field={{
                  ...{ id: key, name: key, maxLength: LONGEST.words },
                  initialValue: kept?.functions[key]?.[locale] ?? answer,
                }}
                label={`${title}${corrected ? ` (${t.corrected})` : ''}`}
                hint={corrected ? `${question} ${t.byDefault(byDefault)}` : question}
                rows={3}
              />
            ))}
            <p className="buttons">
              <SubmitButton>{w.save}</SubmitButton>
            </p>
          </Form>
        </div>
      ) : (
        <div className="narrow">
          <h1>{t.mine.heading(name)}</h1>
          <EmptyState
            title={t.mine.noModel}
            headingLevel={2}
            action={
              <Link className="button" to={`${href}/modele`}>
                {t.mine.choose}
              </Link>
            }
          >
            {t.mine.noModelText}
          </EmptyState>
        </div>
      )}
    </DesignPage>
  );
}
