import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { TEXT_LENGTH } from '~/services/social/follow-up.ts';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AssessmentSheet } from '../components/assessment-sheet.tsx';
import { ShownViewFrame, ShownViewGone } from '../components/shown-frame.tsx';
import { draftAssessment, receiveProposal } from '../follow-up/assessments.server.ts';
import { newOnce } from '../follow-up/follow-up.server.ts';
import { messages as followUpMessages } from '../messages/follow-up.ts';
import { messages } from '../messages/shown.ts';

export const handle: RouteHandle = { action: 'view.read' };
export const meta = pageTitle(messages, (t) => t.assessment.prepare);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'view.read');
  const drafted = (await draftAssessment(opened, args.params.view ?? '')) ?? null;
  const page = { ...(await pilotPageFrame(opened)), id: args.params.view ?? '', once: newOnce(), drafted };
  return data(page, { status: drafted ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openPilot(args, 'view.read');
  const answer = await receiveProposal(opened, args.params.view ?? '', await args.request.formData());
  const here = `/${opened.territory}/experimentations/${opened.pilot}/suivis/${args.params.view}`;
  if (answer === 'written') return redirect(`${here}?fait=1`);
  // The browser starts afresh: what it had in memory of the view goes with the page.
  return answer === 'gone' ? redirectDocument(here) : { refused: answer.refused };
}

export default function ProposeAssessment() {
  const { frame, links, id, once, drafted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const locale = useLocale();
  const t = useMessages(messages).assessment;
  const title = useMessages(followUpMessages).assessment.draftTitle;
  if (!drafted) {
    return (
      <ShownViewFrame frame={frame}>
        <ShownViewGone base={links.base} />
      </ShownViewFrame>
    );
  }
  const { draft, name, timeZone, observations } = drafted;
  return (
    <ShownViewFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{t.lead(name)}</p>
        </div>
      </div>
      {refused ? <Callout tone="warn" title={refused} role="alert" /> : null}
      <div className="cols">
        <div className="main">
          <AssessmentSheet assessment={draft} side="worker" testerName={name} timeZone={timeZone} />
        </div>
        <Form method="post" className="stack">
          <input type="hidden" name="once" value={once} />
          <TextAreaField
            field={{ id: 'bilan-text', name: 'text', required: false, maxLength: TEXT_LENGTH }}
            label={t.text}
            hint={t.textHint}
            rows={8}
          />
          {observations.length > 0 ? (
            <ChoiceCards
              field={{ id: 'bilan-remarks', name: 'remarque' }}
              label={t.remarks}
              options={observations.map(({ id: value, on, text }) => ({
                ...{ value, label: formatDate(locale, on), hint: text.length > 90 ? `${text.slice(0, 90)}…` : text },
              }))}
              multiple
            />
          ) : (
            <p className="aside">{t.noRemarks}</p>
          )}
          <SubmitButton>{t.send}</SubmitButton>
          <p>
            <Link to={`${links.base}/suivis/${id}`}>{t.back}</Link>
          </p>
        </Form>
      </div>
    </ShownViewFrame>
  );
}
