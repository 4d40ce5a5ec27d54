import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { TEXT_LENGTH } from '~/services/social/follow-up.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AssessmentSheet } from '../components/assessment-sheet.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { readMyAssessment, receiveAssessmentAnswer } from '../follow-up/assessments.server.ts';
import { receiveMyGesture } from '../follow-up/receive-my-gesture.server.ts';
import { messages } from '../messages/follow-up.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle<(typeof messages)['fr'], { assessment: { number: number } }>(messages, (t, data) =>
  t.assessment.title(String(data?.assessment.number ?? '')),
);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'shared-view');
  const assessment = await readMyAssessment(page, args.params.assessment ?? '');
  return { frame: page.frame, timeZone: page.timeZone, assessment };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'shared-view');
  const id = args.params.assessment ?? '';
  const { id: known } = await readMyAssessment(page, id);
  const form = await args.request.formData();
  if (form.get('intent') === 'erase') {
    const kept = await receiveMyGesture(page, form);
    return kept ? { refused: kept } : redirect('/moi/partage');
  }
  const refused = await receiveAssessmentAnswer(page, known, form);
  return refused ? { refused } : redirect(`/moi/partage/bilans/${known}`);
}

export default function MyAssessment() {
  const locale = useLocale();
  const t = useMessages(messages).assessment;
  const { back, eraseSave } = useMessages(messages);
  const { frame, timeZone, assessment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, number, name, at, state } = assessment;
  return (
    <SpaceFrame data={frame}>
      {answer?.refused ? <Callout tone="warn" title={answer.refused} role="alert" /> : null}
      <h1>{t.title(formatNumber(locale, number))}</h1>
      <p>
        {name}, {formatDate(locale, at, { dateStyle: 'long', timeZone })}
      </p>
      {state === 'proposed' ? <Callout tone="info" title={t.waits} /> : null}
      <AssessmentSheet assessment={assessment} side="tester" testerName="" timeZone={timeZone} />
      {state === 'proposed' ? (
        <Form method="post" className="section stack">
          <TextAreaField
            field={{ id: 'bilan-text', name: 'text', required: false, maxLength: TEXT_LENGTH }}
            label={t.answerLabel}
            hint={t.answerHint}
            rows={3}
          />
          <SubmitButton large wide name="intent" value="agreed">
            {t.agree}
          </SubmitButton>
          <SubmitButton look="plain" large wide name="intent" value="returned">
            {t.returnIt}
          </SubmitButton>
        </Form>
      ) : null}
      <p>
        <a href={`/moi/partage/bilans/${id}/feuille.pdf`} className="button is-plain is-wide">
          <Icon name="print" />
          {t.print}
        </a>
      </p>
      <details>
        <summary className="as-link">{t.erase}</summary>
        <Form method="post" className="stack">
          <input type="hidden" name="line" value={id} />
          <p>{t.eraseText}</p>
          <SubmitButton look="danger" name="intent" value="erase">
            {eraseSave}
          </SubmitButton>
        </Form>
      </details>
      <p>
        <Link to="/moi/partage">{back}</Link>
      </p>
    </SpaceFrame>
  );
}
