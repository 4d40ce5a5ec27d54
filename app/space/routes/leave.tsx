import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { endSession } from '~/access/session.server.ts';
import { ON_LEAVING, setOnLeaving } from '~/consent/exchange/choose-name.server.ts';
import { readWritten } from '~/consent/exchange/read-written.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { countSent } from '~/surveys/answers/count-sent.server.ts';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DepartureActs } from '../components/departure-acts.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/leave.ts';
import { readFrame } from '../read-frame.server.ts';
import { readLeaving } from '../read-leaving.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const definition = await getOpenPilot(args.context.app, tester.pilotSlug);
  const acts = await readLeaving(args.context.app, tester.testerId);
  const written = await readWritten(args.context.app, tester.testerId);
  return {
    frame: await readFrame(args.context.app, definition, tester),
    ...{ pseudonym: tester.pseudonym, acts, written },
    sentSurveys: await countSent(args.context.app, tester),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const form = await args.request.formData();
  const onLeaving = ON_LEAVING.find((one) => one === form.get('onLeaving'));
  if (onLeaving) await setOnLeaving(app, { testerId, onLeaving });
  if (form.get('understood') !== 'on') return { notTicked: true };
  const { departureId } = await leavePilot(app, { testerId, erasesAnswers: form.get('erasesAnswers') === 'on' });
  return redirect(departureId ? `/au-revoir?depart=${departureId}` : '/au-revoir', {
    headers: { 'Set-Cookie': await endSession(app, args.request) },
  });
}

const ON_LEAVING_CHOICES = ['delete', 'anonymise'] as const;

export default function Leave() {
  const t = useMessages(messages);
  const { frame, pseudonym, acts, written, sentSurveys } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.lead}</h1>
      <Items title={t.erased} items={t.erasedItems} />
      <section className="section stack">
        <h2>{t.whoTitle}</h2>
        <p>{t.whoText}</p>
        <DepartureActs acts={acts} />
      </section>
      <Items title={t.remains} items={t.remainsItems(unbroken(pseudonym))} />
      <section className="section stack">
        <h2>{t.first}</h2>
        <p>{t.firstText}</p>
        <p>
          <a className="button is-wide" href="/moi/export.zip" download>
            <Icon name="download" />
            {t.download}
          </a>
        </p>
      </section>
      <Form method="post" className="section stack">
        {written ? (
          <ChoiceCards
            field={{ id: 'onLeaving', name: 'onLeaving', initialValue: written.onLeaving }}
            label={t.written(written.posts)}
            options={ON_LEAVING_CHOICES.map((value) => ({ value, label: t.onLeaving[value] }))}
          />
        ) : null}
        {sentSurveys > 0 ? (
          <CheckboxField
            field={{ id: 'erasesAnswers', name: 'erasesAnswers' }}
            label={t.surveys(sentSurveys)}
            hint={t.surveysHint}
          />
        ) : null}
        <CheckboxField
          field={{
            id: 'understood',
            name: 'understood',
            required: true,
            errors: result?.notTicked ? [t.notTicked] : undefined,
          }}
          label={t.tick}
        />
        <div className="buttons">
          <SubmitButton look="danger" wide>
            {t.confirm}
          </SubmitButton>
          <Link className="button is-plain is-wide" to="/moi">
            {t.stay}
          </Link>
        </div>
      </Form>
    </SpaceFrame>
  );
}

/** U+2060 after the hyphen keeps T-0417 on one line. */
const unbroken = (pseudonym: string): string => pseudonym.replace('-', '-\u2060');

function Items({ title, items }: { title: string; items: string }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul>
        {items.split('\n').map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
