import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { WorkshopFields } from '../components/workshop-fields.tsx';
import { messages } from '../messages/plan.ts';
import { asPhase } from '../plan/as-phase.ts';
import { editWorkshop } from '../plan/edit-workshop.server.ts';
import { workshopFormSchema } from '../plan/workshop-form.ts';
import { workshopPage } from '../plan/workshop-page.server.ts';
import { instantOf, localOf } from '../plan/zoned-time.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.editTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const { title, theme, place, timeZone, startsAt, version, state, template, initiativeId } = await workshopPage(app, {
    territoryId,
    workshopId,
  });
  const locale = localeOf(args.request);
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale, initiativeId }),
    ...{ workshopId, version, state, phase: asPhase(template.phase), startsAt },
    stored: { title, theme, place, timeZone, ...localOf(new Date(startsAt), timeZone) },
  };
}

interface Result {
  readonly reply: SubmissionResult<string[]>;
  readonly problem?: string;
  readonly conflict?: boolean;
}

export async function action(args: ActionFunctionArgs): Promise<Result | Response> {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const submission = parseForm(form, { schema: workshopFormSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply() };
  const { day, time, ...fields } = submission.value;
  const startsAt = instantOf(day, time, fields.timeZone);
  if (!startsAt) return { reply: submission.reply({ fieldErrors: { day: [pick(messages, locale).form.noDate] } }) };
  const version = Number(form.get('version')) || 0;
  try {
    const result = await editWorkshop(app, { territoryId, workshopId, version, startsAt, ...fields });
    if (result.outcome === 'conflict') return { reply: submission.reply({ resetForm: false }), conflict: true };
    await recordAudit(app, { principal, action: 'method.workshop-edited', territoryId, subject: workshopId });
    const here = `/${territoryId}/ateliers/${workshopId}`;
    return redirect(result.toTell > 0 ? `${here}/invites/courrier?lettre=changement` : `${here}?dit=enregistre`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { reply: submission.reply({ resetForm: false }), problem: problemText(error, locale) };
  }
}

export default function EditWorkshop() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, workshopId, version, state, phase, stored, startsAt } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const here = `/${frame.territory.id}/ateliers/${workshopId}`;
  const [form, fields] = useZodForm({
    id: 'atelier',
    schema: workshopFormSchema,
    lastResult: result?.reply ?? null,
    defaultValue: stored,
  });
  const { timeZone } = stored;
  const when = formatDate(locale, startsAt, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: phase }}>
      <div className="narrow">
        <h1>{t.editTitle}</h1>
        {state === 'closed' ? (
          <Callout tone="info" title={t.closedTitle}>
            {t.closedText}
          </Callout>
        ) : null}
        {result?.problem ? <Callout tone="bad" role="alert" title={result.problem} /> : null}
        {result?.conflict ? (
          <Callout tone="warn" role="alert" title={t.conflictTitle}>
            <p>{t.conflict}</p>
            <p>{t.stored(stored.title, when, stored.place)}</p>
          </Callout>
        ) : null}
        {state === 'closed' ? null : (
          <Form method="post" {...getFormProps(form)} className="stack">
            <FormErrors form={form} labels={{ title: t.form.title, day: t.form.day, time: t.form.time }} />
            <input type="hidden" name="version" value={version} />
            <WorkshopFields fields={fields} timeZone={timeZone} />
            <p className="buttons">
              <SubmitButton>{t.form.save}</SubmitButton>
              <Link className="button is-quiet" to={here}>
                {t.form.cancel}
              </Link>
            </p>
          </Form>
        )}
      </div>
    </LaptopFrame>
  );
}
