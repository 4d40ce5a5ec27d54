import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { joinCollective, listToBringIn } from '~/consent/board/join-collective.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { protocolVersion } from '~/pilots/protocol-version.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { PurposeWords } from '../components/board-form.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/shares.ts';
import { nextStep } from '../next-step.server.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.join.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const asked = await listToBringIn(app, tester.testerId);
  if (asked.length === 0) throw redirect(await nextStep(app, tester.testerId));
  return {
    frame: await readFrame(app, definition, tester),
    decidedBy: pilotPolicy(definition).decides.by,
    version: await protocolVersion(app, tester.pilotSlug),
    asked: asked.map(({ purpose }) => {
      const { key, question, what, why, who, until, ifRefused } = purpose;
      return { key, question, what, why, who, until, ifRefused };
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const decision = (await args.request.formData()).get('decision');
  if (decision !== 'grant' && decision !== 'refuse') throw new Response(null, { status: 400 });
  const locale = localeOf(args.request);
  try {
    await joinCollective(app, { testerId, decision, locale });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: errorWords(error, locale) ?? null };
  }
  return redirect(await nextStep(app, testerId));
}

export default function Joining() {
  const t = useMessages(messages).join;
  const locale = useLocale();
  const { frame, decidedBy, version, asked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <p>{t.decides[decidedBy]}</p>
      <section className="section stack">
        <h2>{t.brings}</h2>
        <p className="aside">{t.founding(version)}</p>
        <ul>
          {asked.map((purpose) => (
            <li key={purpose.key}>
              <b>{inLocale(purpose.what.title, locale)}</b>, {t.until(formatDate(locale, purpose.until.on))}
              <details>
                <summary className="as-link">{t.words}</summary>
                <PurposeWords purpose={purpose} />
              </details>
            </li>
          ))}
        </ul>
        <p className="aside">{t.each}</p>
      </section>
      <Form method="post" className="buttons">
        <SubmitButton wide large name="decision" value="grant">
          {t.accept}
        </SubmitButton>
        <SubmitButton wide large look="plain" name="decision" value="refuse">
          {t.refuse}
        </SubmitButton>
      </Form>
    </SpaceFrame>
  );
}
