import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignPage } from '../components/design-page.tsx';
import { WeightFields } from '../components/weight-fields.tsx';
import { reweighted } from '../design/changes.ts';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { saveDesign } from '../design/save-design.server.ts';
import { messages } from '../messages/selector.ts';
import { messages as words } from '../messages/words.ts';
import { problemText } from '../problem-text.ts';
import { askedQuestions } from '../selector/asked.server.ts';
import { getSelector } from '../selector/load-selector.server.ts';
import { effectiveWeights } from '../selector/selector.ts';
import { readWeights } from '../selector/weights-form.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.weights.title);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, design, locale } = await openDesign(args, 'design.write');
  const selector = getSelector();
  return {
    ...{ frame, design, questions: askedQuestions(locale) },
    weights: effectiveWeights(selector, design.document.weights),
    planeShare: Math.round(selector.planeShare * 100),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, locale, territoryId, designId } = await openDesign(args, 'design.write');
  const form = await args.request.formData();
  const weights = form.get('intent') === 'reset' ? null : readWeights(getSelector(), form);
  const revision = Number(form.get('revision'));
  try {
    await saveDesign(app, {
      ...{ territoryId, designId, revision },
      change: (document) => reweighted(document, weights),
    });
  } catch (error) {
    return { problem: problemText(error, locale), weights, revision };
  }
  await recordAudit(app, { principal, action: 'governance.weights-saved', territoryId, subject: designId });
  return redirect(designHref(territoryId, designId));
}

export default function Weights() {
  const t = useMessages(messages).weights;
  const w = useMessages(words);
  const locale = useLocale();
  const { frame, design, questions, weights, planeShare } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const href = designHref(frame.territory.id, design.id);
  return (
    <DesignPage frame={frame} design={{ href, title: design.document.title[locale], mayWrite: true }}>
      <div className="narrow">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
          <p className="aside">
            {design.document.weights ? t.own : t.asProposed} {t.closeness(planeShare)}
          </p>
        </div>
        {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
        <Form method="post" className="stack">
          <input type="hidden" name="revision" value={result?.revision ?? design.revision} />
          <WeightFields questions={questions} weights={result?.weights ?? weights} />
          <p className="buttons">
            <SubmitButton name="intent" value="save">
              {w.save}
            </SubmitButton>
            {design.document.weights ? (
              <SubmitButton name="intent" value="reset" look="plain">
                {t.reset}
              </SubmitButton>
            ) : null}
          </p>
        </Form>
      </div>
    </DesignPage>
  );
}
