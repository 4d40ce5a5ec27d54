import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { messages } from '~/panels/messages/confirm.ts';
import { asDecision, confirmNoted, listNoted } from '~/panels/noted-decisions.server.ts';
import { ConsentTerms } from '~/pilots/components/consent-terms.tsx';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { nextStep } from '../next-step.server.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const noted = await listNoted(app, tester.testerId);
  if (noted.length === 0) throw redirect('/moi');
  const definition = await getOpenPilot(app, tester.pilotSlug);
  return {
    frame: await readFrame(app, definition, tester),
    noted: noted.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const form = await args.request.formData();
  const decisions = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => {
      const decision = asDecision(value);
      return decision && name.startsWith('accord-') ? [[name.slice('accord-'.length), decision] as const] : [];
    }),
  );
  await confirmNoted(app, { testerId, decisions });
  return redirect(await nextStep(app, testerId));
}

export default function ConfirmNoted() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, noted } = useLoaderData<typeof loader>();
  const [first] = noted;
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      {first ? (
        <p>{(first.way === 'paper' ? t.leadPaper : t.lead)(first.helper, formatDate(locale, first.at))}</p>
      ) : null}
      <Form method="post" className="stack">
        {noted.map(({ purpose, decision }) => (
          <section key={purpose.key} className="section stack">
            <ChoiceCards
              field={{
                ...{ id: `accord-${purpose.key}`, name: `accord-${purpose.key}`, required: true },
                initialValue: decision,
              }}
              label={inLocale(purpose.question, locale)}
              options={[
                { value: 'grant', label: t.grant },
                { value: 'refuse', label: t.refuse },
                { value: 'later', label: t.later },
              ]}
            />
            <details>
              <summary>{t.read}</summary>
              <ConsentTerms purpose={purpose} icon="key" />
              <p>{inLocale(purpose.ifRefused, locale)}</p>
              <p>{inLocale(purpose.ifWithdrawn, locale)}</p>
            </details>
          </section>
        ))}
        <SubmitButton large wide>
          {t.submit}
        </SubmitButton>
      </Form>
    </SpaceFrame>
  );
}
