import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { agendaMinutes } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { CopyStep } from '../components/copy-step.tsx';
import { putCopyAway } from '../copies/copy-template.server.ts';
import { actOnSteps, applyEdits, type StepAct } from '../copies/edit-template.ts';
import { findCopy, saveCopy } from '../copies/save-copy.server.ts';
import { messages } from '../messages/copies.ts';
import { asPhase } from '../plan/as-phase.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', copy: copyId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const { template, version, title } = await findCopy(app, { territoryId, copyId });
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request) }),
    ...{ copyId, template, version, title },
    saved: new URL(args.request.url).searchParams.has('enregistre'),
  };
}

function stepAct(asked: string): StepAct | undefined {
  const [act, step = ''] = asked.split(' ');
  if (act === 'add') return { act, title: { fr: messages.fr.newStep, en: messages.en.newStep } };
  if (act === 'sum') return { act };
  return act === 'up' || act === 'down' || act === 'remove' ? { act, step } : undefined;
}

/** Every button saves what the form says, then does its own act on the steps. */
export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', copy: copyId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const asked = String(form.get('act') ?? '');
  if (asked === 'away') {
    await findCopy(app, { territoryId, copyId });
    await putCopyAway(app, { territoryId, copyId, back: false });
    return redirect(`/${territoryId}/ateliers`);
  }
  const { template: stored } = await findCopy(app, { territoryId, copyId });
  const read = (name: string): string | undefined => (form.has(name) ? String(form.get(name)) : undefined);
  const edited = applyEdits(stored, read, locale);
  const act = stepAct(asked);
  const template = act ? actOnSteps(edited, act) : edited;
  try {
    await saveCopy(app, { territoryId, copyId, version: Number(form.get('version')) || 0, template, locale });
    await recordAudit(app, { principal, action: 'method.copy-edited', territoryId, subject: copyId });
    return redirect(`/${territoryId}/ateliers/modeles/${copyId}?enregistre=1`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, locale) };
  }
}

export default function EditCopy() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, copyId, template, version, title, saved } = useLoaderData<typeof loader>();
  const result = useActionData<{ error: string }>();
  const base = `/${frame.territory.id}/ateliers`;
  const sum = agendaMinutes(template);
  const fits = sum === template.durationMinutes;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: asPhase(template.phase) }}>
      <div className="narrow">
        <div className="stack">
          <p>
            <Link to={base}>{t.back}</Link>
          </p>
          <h1>{title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {result ? <Callout tone="bad" role="alert" title={result.error} /> : null}
        {saved && !result ? <Notice>{t.saved}</Notice> : null}
        <Form method="post" className="stack" key={`${version} ${locale}`} preventScrollReset>
          {/* The return key presses a form's first button: it saves, and moves nothing. */}
          <button type="submit" name="act" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
            {t.save}
          </button>
          <input type="hidden" name="version" value={version} />
          <TextField field={{ id: 'title', name: 'title', initialValue: template.title[locale] }} label={t.name} />
          <TextField
            field={{ id: 'duration', name: 'duration', initialValue: String(template.durationMinutes) }}
            label={t.duration}
            type="number"
            inputMode="numeric"
          />
          {fits ? (
            <p className="aside">{t.adds(sum)}</p>
          ) : (
            <Callout tone="warn" title={t.differs(sum, template.durationMinutes)}>
              <SubmitButton look="plain" name="act" value="sum">
                {t.takeSum}
              </SubmitButton>
            </Callout>
          )}
          {template.steps.map((step, index) => (
            <CopyStep key={step.key} step={step} nth={index + 1} />
          ))}
          <p className="buttons">
            <SubmitButton name="act" value="save">
              {t.save}
            </SubmitButton>
            <SubmitButton look="plain" name="act" value="add" icon="plus">
              {t.add}
            </SubmitButton>
            <Link className="button is-quiet" to={`${base}/nouveau?modele=${copyId}`}>
              {t.plan}
            </Link>
            <SubmitButton look="quiet" name="act" value="away">
              {t.putAway}
            </SubmitButton>
          </p>
        </Form>
      </div>
    </LaptopFrame>
  );
}
