import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { parseForm } from '~/ui/form/parse-form.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { PlanForm } from '../components/plan-form.tsx';
import { TemplateChoice } from '../components/template-choice.tsx';
import { messages } from '../messages/plan.ts';
import { findTemplate } from '../plan/list-templates.server.ts';
import { planPage, templateChoices } from '../plan/plan-page.server.ts';
import { planFormSchema, subjectsOf } from '../plan/workshop-form.ts';
import { instantOf } from '../plan/zoned-time.ts';
import { planWorkshop } from '../plan-workshop.server.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const frame = await territoryFrame(app, { territoryId, principal, locale });
  const name = new URL(args.request.url).searchParams.get('modele') ?? '';
  const { initiativeId } = frame;
  return {
    frame,
    page: name === '' ? undefined : await planPage(app, { territoryId, initiativeId, name, locale }),
    choices: await templateChoices(app, { territoryId, locale }),
  };
}

export async function action(args: ActionFunctionArgs): Promise<SubmissionResult<string[]> | Response> {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const submission = parseForm(await args.request.formData(), { schema: planFormSchema, locale });
  if (submission.status !== 'success') return submission.reply();
  const { template: name, day, time, title, theme, place, timeZone, ...subjects } = submission.value;
  const startsAt = instantOf(day, time, timeZone);
  if (!startsAt) return submission.reply({ fieldErrors: { day: [pick(messages, locale).form.noDate] } });
  const template = await findTemplate(app, { territoryId, name });
  if (!template) throw new Response(null, { status: 404 });
  const { initiativeId } = await territoryFrame(app, { territoryId, principal, locale });
  const { id } = await planWorkshop(app, {
    ...{ territoryId, initiativeId, template, title, theme, place, timeZone, startsAt },
    createdById: principal.userId,
    subjects: subjectsOf(subjects),
  });
  await recordAudit(app, { principal, action: 'method.workshop-planned', territoryId, subject: id });
  return redirect(`/${territoryId}/ateliers/${id}?dit=cree`);
}

export default function NewWorkshop() {
  const t = useMessages(messages);
  const { frame, page, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<SubmissionResult<string[]>>() ?? null;
  const base = `/${frame.territory.id}/ateliers`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 0 }}>
      <div className="narrow">
        <div className="stack">
          <h1>{page ? t.newTitle : t.chooseTitle}</h1>
          {page ? (
            <p>
              <b>{choices.find(({ name }) => name === page.template)?.title}</b>{' '}
              <Link to={`${base}/nouveau`}>{t.otherChoice}</Link>
            </p>
          ) : (
            <p className="lead">{t.chooseLead}</p>
          )}
        </div>
        {page ? <PlanForm page={page} base={base} reply={reply} /> : <TemplateChoice choices={choices} />}
      </div>
    </LaptopFrame>
  );
}
