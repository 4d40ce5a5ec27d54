import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ContributionForm } from '../components/contribution-form.tsx';
import { ContributionTable } from '../components/contribution-table.tsx';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { foodNames, readContribution } from '../contribution/read-contribution.server.ts';
import { sendContribution } from '../contribution/send-contribution.server.ts';
import { messages } from '../messages/contribution.ts';
import { openService } from '../open-service.server.ts';
import { serviceStanding } from '../service-data.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const { path } = WIDGETS.contribution;
const DONE = ['envoye', 'repris'] as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

/** `?mois=2026-10&apercu=1&sorte=on&ligne=meat.beef` */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'contribution');
  const { frame, definition } = page;
  const params = new URL(args.request.url).searchParams;
  await page.record('opened-space');
  const { recipients, slug, smallestGroup } = definition;
  const contribution = await readContribution(page, params);
  const isPublic = recipients.some(({ key, isPublic: open }) => key === contribution.recipient.key && open);
  return {
    ...{ frame, contribution, names: foodNames(), smallestGroup, asked: params.has('apercu') },
    publicPath: isPublic ? `/observatoire/${slug}/${contribution.recipient.key}` : null,
    standing: await serviceStanding(page),
    done: DONE.find((one) => one === params.get('fait')) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'contribution');
  const form = await args.request.formData();
  const outcome = await sendContribution(page, form);
  if (outcome === 'changed') return { problem: pick(messages, page.locale).changed };
  const query = new URLSearchParams({
    mois: String(form.get('mois') ?? ''),
    fait: outcome === 'sent' ? 'envoye' : 'repris',
  });
  return redirect(`${path}?${query}`);
}

export default function ContributionPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, contribution, names, smallestGroup, asked, publicPath, standing, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { result, recipient, months, period, rows, choice, payload, mark, sent } = contribution;
  const hasPreview = asked && payload !== null;
  return (
    <SpaceFrame data={frame}>
      {answer?.problem ? <Callout tone="warn" title={answer.problem} role="alert" /> : null}
      {done && !answer ? <Notice>{t.done[done]}</Notice> : null}
      <div className="stack">
        <h1>{t.title}</h1>
        <p>{inLocale(result.what, locale)}</p>
      </div>
      <Form method="get" className="stack">
        <SelectField
          field={{ id: 'mois', name: 'mois', initialValue: period, key: period }}
          label={t.month}
          placeholder={null}
          options={months.map((month) => ({ value: month, label: formatDate(locale, `${month}-15`, MONTH) }))}
        />
        <SubmitButton look="plain">{t.turn}</SubmitButton>
      </Form>
      {sent ? (
        <section className="section stack">
          <h2>{t.sent(formatDate(locale, sent.at))}</h2>
          <p>{t.sentText}</p>
          <ContributionTable lines={sent.lines} names={names} caption={t.exact} />
          <Form method="post">
            <input type="hidden" name="mois" value={period} />
            <input type="hidden" name="id" value={sent.id} />
            <SubmitButton look="plain" name="intent" value="take-back">
              {t.takeBack}
            </SubmitButton>
          </Form>
        </section>
      ) : rows.length === 0 ? (
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ContributionForm rows={rows} choice={choice} period={period} names={names} hasPreview={hasPreview} />
      )}
      {!sent && asked && rows.length > 0 ? (
        <section className="section stack">
          <h2>{t.exact}</h2>
          {payload && mark ? (
            <>
              <p>{t.exactText(payload.lines?.length ?? 0, inLocale(recipient.title, locale))}</p>
              <ContributionTable lines={payload.lines ?? []} names={names} caption={t.exact} />
              <details>
                <summary>{t.raw}</summary>
                <pre className="scroll">{JSON.stringify(payload, null, 2)}</pre>
              </details>
              <p>{t.sums(smallestGroup)}</p>
              <Form method="post">
                <input type="hidden" name="mois" value={period} />
                <input type="hidden" name="mark" value={mark} />
                <input type="hidden" name="apercu" value="1" />
                {choice.withKind ? <input type="hidden" name="sorte" value="on" /> : null}
                {choice.withEur ? <input type="hidden" name="prix" value="on" /> : null}
                {choice.rows.map((key) => (
                  <input key={key} type="hidden" name="ligne" value={key} />
                ))}
                <SubmitButton wide large>
                  {t.send}
                </SubmitButton>
              </Form>
            </>
          ) : (
            <p>{t.nothingChosen}</p>
          )}
        </section>
      ) : null}
      {publicPath ? (
        <p>
          <Link to={publicPath}>{t.open}</Link>
        </p>
      ) : null}
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
