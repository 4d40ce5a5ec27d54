import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { parseAnswers } from '~/services/social/aid-answers.ts';
import { AidForm } from '~/services/social/components/aid-form.tsx';
import { AidResults } from '~/services/social/components/aid-results.tsx';
import { messages as formMessages } from '~/services/social/messages/aid-form.ts';
import { messages } from '~/services/social/messages/aids.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { keepHousing } from '../keep-housing.server.ts';
import { openService } from '../open-service.server.ts';
import { type AidsPage, readAids } from '../read-aids.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'aids');
  const aids = await readAids(page);
  await page.record('opened-space');
  if (isEstimated(aids)) await page.record('ran-simulation');
  return { frame: page.frame, aids };
}

/** Estimates again on what was sent; keeps housing and rent only where that was ticked. */
export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'aids');
  const sent = await args.request.formData();
  const aids = await readAids(page, sent);
  if (isEstimated(aids)) await page.record('ran-simulation');
  if (!sent.has('keep') || !aids.mayKeep) return { aids, kept: false, problem: null };
  try {
    await keepHousing(page, parseAnswers(aids.form).answers);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { aids, kept: false, problem: errorWords(error, page.locale) ?? null };
  }
  return { aids, kept: true, problem: null };
}

const isEstimated = ({ estimates }: AidsPage): boolean =>
  Object.values(estimates).some(({ status }) => status === 'estimated');

export default function Aids() {
  const t = useMessages(messages);
  const form = useMessages(formMessages);
  const { frame, aids: known } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const aids = result?.aids ?? known;
  return (
    <SpaceFrame data={frame}>
      <div className="stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      {result?.problem ? (
        <Callout tone="bad" title={result.problem} role="alert">
          {null}
        </Callout>
      ) : null}
      {result?.kept ? <Notice>{form.kept}</Notice> : null}
      {Object.keys(aids.errors).length > 0 ? (
        <Callout tone="warn" title={form.errors} role="alert">
          <a href="#reponses">{form.heading}</a>
        </Callout>
      ) : null}
      <Callout tone="warn" title={t.warning.title}>
        {t.warning.text}
      </Callout>
      <AidResults
        estimates={aids.estimates}
        received={aids.received}
        payMonths={aids.payMonths}
        contact={frame.contact.name}
        claims={aids.claims}
      />
      <AidForm
        key={JSON.stringify(aids.form)}
        form={aids.form}
        errors={aids.errors}
        needed={Object.values(aids.estimates).flatMap((one) => (one.status === 'needs' ? one.questions : []))}
        payMonths={aids.payMonths}
        mayKeep={aids.mayKeep}
      />
      <section className="section stack">
        <h2>{t.sources}</h2>
        <p className="aside">{t.sourcesText}</p>
      </section>
      <ServiceStanding standing={aids.standing} />
    </SpaceFrame>
  );
}
