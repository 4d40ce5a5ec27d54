import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { localise } from '~/kit/localise.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignPage } from '../components/design-page.tsx';
import { OverrideFields } from '../components/override-fields.tsx';
import { PolicyRules } from '../components/policy-rules.tsx';
import { withModel } from '../design/changes.ts';
import { type DesignDocument, LONGEST } from '../design/design.ts';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { saveDesign } from '../design/save-design.server.ts';
import { messages } from '../messages/model.ts';
import { messages as words } from '../messages/words.ts';
import { readOverrides } from '../policy/overrides-form.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, design, locale } = await openDesign(args, 'design.write');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  return { frame, design, saved, models: localise(getKit().models, locale) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, locale, territoryId, designId, design } = await openDesign(args, 'design.write');
  const form = await args.request.formData();
  const revision = Number(form.get('revision'));
  const model = String(form.get('model') ?? '');
  const overrides = readOverrides(form, locale, { before: design.document.overrides, longest: LONGEST.why });
  try {
    const change = (document: DesignDocument) => withModel(document, model, overrides);
    await saveDesign(app, { territoryId, designId, revision, change });
  } catch (error) {
    return { problem: problemText(error, locale), kept: { model, overrides, revision } };
  }
  await recordAudit(app, { principal, action: 'governance.model-saved', territoryId, subject: designId });
  return redirect(`${designHref(territoryId, designId)}/modele?enregistre=1`);
}

export default function ModelPage() {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const { frame, design, saved, models } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const problem = result?.problem;
  const kept = result?.kept;
  const { document, policy } = design;
  const href = designHref(frame.territory.id, design.id);
  return (
    <DesignPage frame={frame} design={{ href, title: document.title[locale], mayWrite: true }}>
      {saved && !problem ? <Notice>{w.saved}</Notice> : null}
      {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="cols is-even">
        <Form method="post" className="stack">
          <input type="hidden" name="revision" value={kept?.revision ?? design.revision} />
          <ChoiceCards
            field={{ id: 'modele', name: 'model', initialValue: kept?.model ?? document.model ?? '' }}
            label={t.base}
            options={[
              ...models.map(({ key, title, summary }) => ({ value: key, label: title, hint: summary })),
              { value: '', label: t.none, hint: t.noneHint },
            ]}
          />
          <OverrideFields models={models} overrides={kept?.overrides ?? document.overrides} />
          <p className="buttons">
            <SubmitButton>{w.save}</SubmitButton>
          </p>
        </Form>
        {policy ? <PolicyRules policy={policy} models={models} /> : null}
      </div>
    </DesignPage>
  );
}
