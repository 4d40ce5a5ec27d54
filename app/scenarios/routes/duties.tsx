import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Ruled } from '../components/ruled.tsx';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { messages as documents } from '../documents/messages/documents.ts';
import styles from '../duties/duties.module.css';
import { checkDuties, DUTIES, readTyped, STATES, valuesOf, withDuties } from '../duties/duties-form.ts';
import { messages } from '../duties/messages.ts';
import { openScenario } from '../open-scenario.server.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, scenario, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const { document, revision } = scenario;
  return { frame, base: pageOfScenario(territoryId, scenarioId), revision, values: valuesOf(document, locale) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, actor, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const form = await args.request.formData();
  const kept = readTyped(form);
  const checked = checkDuties(kept);
  if ('wrong' in checked) return { error: 'wrong', by: '', kept, wrong: checked.wrong, done: false } as const;
  try {
    await saveScenario(app, actor, {
      ...{ territoryId, scenarioId, revision: Number(form.get('revision')) },
      change: (document) => withDuties(document, checked.values, locale),
    });
    await recordAudit(app, { principal, action: 'scenario.duties-saved', territoryId, subject: scenarioId });
    return { error: null, by: '', kept: null, wrong: [], done: true } as const;
  } catch (error) {
    if (!isAppError(error)) throw error;
    const reason = error.code === 'scenarios.archived' ? 'archived' : 'changed';
    return { error: reason, by: String(error.params.by ?? ''), kept, wrong: [], done: false } as const;
  }
}

const TEXTS = ['legalBasis', 'retention', 'security', 'documentation'] as const;

export default function Duties() {
  const t = useMessages(messages);
  const d = useMessages(documents);
  const { frame, base, revision, values: stored } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values = result?.kept ?? stored;
  const hints: Partial<Record<string, string>> = { security: t.securityHint, documentation: t.documentationHint };
  const { error = null, by = '', done = false, wrong = [] } = result ?? {};
  const field = (name: string, initialValue: string, kind: keyof typeof t.unread = 'text') => ({
    ...{ id: name, name, initialValue },
    errors: wrong.some((one) => one === name) ? [t.unread[kind]] : [],
  });
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`${base}/documents`}>{d.back}</Link>
          </p>
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      {error ? (
        <div className={styles.said}>
          <Callout
            tone="bad"
            role="alert"
            title={error === 'wrong' ? t.wrong : error === 'archived' ? d.errors.archived : d.errors.changed(by)}
          />
        </div>
      ) : null}
      {done ? (
        <div className={styles.said}>
          <Callout tone="ok" role="status" title={t.saved} />
        </div>
      ) : null}
      <Form method="post" className={styles.form} key={revision}>
        <input type="hidden" name="revision" value={revision} />
        <Ruled id="obligations" title={t.parts.duties}>
          {DUTIES.map((key) => (
            <fieldset key={key} className={styles.duty}>
              <legend>{t.duties[key]}</legend>
              <SelectField
                field={field(`${key}-state`, values.duties[key].state, 'state')}
                label={t.state}
                placeholder={null}
                options={STATES.map((value) => ({ value, label: t.states[value] }))}
              />
              <TextField field={field(`${key}-by`, values.duties[key].by)} label={t.by} />
              <TextField field={field(`${key}-on`, values.duties[key].on, 'on')} label={t.on} type="date" />
            </fieldset>
          ))}
        </Ruled>
        <Ruled id="regles" title={t.parts.rules}>
          {TEXTS.map((key) => (
            <TextAreaField key={key} field={field(key, values[key])} label={t[key]} hint={hints[key]} rows={3} />
          ))}
        </Ruled>
        <Ruled id="paroles" title={t.parts.words}>
          <TextAreaField field={field('pitch', values.pitch)} label={t.pitch} hint={t.pitchHint} rows={4} />
          <TextAreaField field={field('faq', values.faq)} label={t.faq} hint={t.faqHint} rows={8} />
        </Ruled>
        {frame.mayWrite ? (
          <p>
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        ) : null}
      </Form>
    </ScenarioFrame>
  );
}
