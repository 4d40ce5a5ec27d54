import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { postedFields } from '../answers/field-values.ts';
import { TYPED_MODES, typeInAnswer } from '../answers/type-in-answer.server.ts';
import { SurveyProblems } from '../components/survey-problems.tsx';
import { WholeFormView } from '../components/whole-form-view.tsx';
import { openFormPage } from '../form/open-form-page.server.ts';
import { wholeForm } from '../form/whole-form.ts';
import { messages } from '../messages/team.ts';

export const handle: RouteHandle = { action: 'surveys.type-in' };
export const meta = pageTitle(messages, (t) => t.typing.title);

const REFUSALS = {
  'surveys.unknown-number': 'unknown',
  'surveys.not-asked': 'notAsked',
  'surveys.already-answered': 'already',
  'surveys.form-changed': 'changed',
} as const;

/** `?saisi=1`: something was kept just before. Whose is not said: an address stays in histories. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openFormPage(args, 'surveys.type-in');
  const { survey, form } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    ...{ key: survey.key, title: survey.title, hash: form.hash, pages: wholeForm(form.definition) },
    saved: new URL(args.request.url).searchParams.get('saisi'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, territory, pilot, definition, locale, surveyKey } = await openFormPage(
    args,
    'surveys.type-in',
  );
  const posted = await args.request.formData();
  const pseudonym = String(posted.get('number') ?? '')
    .trim()
    .toUpperCase();
  const mode = TYPED_MODES.find((one) => one === posted.get('mode')) ?? 'paper';
  const typed = { number: pseudonym, mode, posted: postedFields(posted) };
  try {
    const problems = await typeInAnswer(app, {
      ...{ definition, surveyKey, pseudonym, posted, mode, userId: principal.userId },
      hash: String(posted.get('hash') ?? ''),
    });
    if (problems) return { ...typed, problems, refused: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const t = pick(messages, locale).typing;
    const known = Object.entries(REFUSALS).find(([code]) => code === error.code)?.[1];
    if (!known && !error.code.startsWith('pilots.')) throw error;
    return { ...typed, problems: {}, refused: known ? t[known] : t.closed };
  }
  // Neither the number nor the answers: the journal is read by those who must not know them.
  await recordAudit(app, {
    ...{ principal, territoryId: territory, action: 'surveys.typed-in', subject: pilot, detail: { survey: surveyKey } },
  });
  return redirect(`/${territory}/experimentations/${pilot}/enquetes/${surveyKey}/saisir?saisi=1`);
}

export default function TypeIn() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, key, title, hash, pages, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // A sheet that was kept leaves an empty form behind.
  const location = useLocation();
  const problems = answer?.problems ?? {};
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`${links.base}/enquetes/${key}`}>{inLocale(title, locale)}</Link>
          </p>
          <h1>{t.typing.title}</h1>
          <p className="lead">{t.typing.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      {answer?.refused ? <Callout tone="bad" title={answer.refused} role="alert" /> : null}
      {saved && !answer ? <Notice>{t.typing.saved}</Notice> : null}
      <SurveyProblems problems={problems} elements={pages.flatMap(({ elements }) => elements)} />
      <Form method="post" noValidate className="narrow stack" key={location.key}>
        <input type="hidden" name="hash" value={hash} />
        <TextField
          field={{ id: 'number', name: 'number', required: true, initialValue: answer?.number ?? '' }}
          label={t.typing.number}
          hint={t.typing.numberHint}
          autoComplete="off"
        />
        <ChoiceCards
          field={{ id: 'mode', name: 'mode', required: true, initialValue: answer?.mode ?? 'paper' }}
          label={t.typing.how}
          options={TYPED.map((mode) => ({ value: mode, label: t.typing.modes[mode] }))}
        />
        <WholeFormView pages={pages} posted={answer?.posted ?? null} problems={problems} headingLevel={2} />
        <SubmitButton large>{t.typing.save}</SubmitButton>
        <p className="aside">{t.audit}</p>
      </Form>
    </LaptopFrame>
  );
}

const TYPED = ['paper', 'assisted'] as const;
