import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ResultAmount } from '../components/result-amount.tsx';
import styles from '../components/shares.module.css';
import { SpaceFrame } from '../components/space-frame.tsx';
import { TraitList } from '../components/trait-list.tsx';
import { messages } from '../messages/shares.ts';
import { readResultPreview } from '../read-results.server.ts';
import { receiveShare } from '../receive-share.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.results.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { service = '', result = '' } = args.params;
  const period = new URL(args.request.url).searchParams.get('mois');
  return readResultPreview(args.context.app, tester, { service, result, period });
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { service = '', result = '' } = args.params;
  const form = await args.request.formData();
  const answer = await receiveShare(args.context.app, tester, { service, result, form });
  if (answer === 'shared') return redirect('/moi/resultats?fait=1');
  const locale = localeOf(args.request);
  return { changed: answer === 'changed' ? pick(messages, locale).results.changed : null, fields: answer };
}

const MONTH = { month: 'long', year: 'numeric' } as const;

export default function Result() {
  const t = useMessages(messages).results;
  const locale = useLocale();
  const { frame, service, result, months, period, payload, mark, recipients, lastDay, traits } =
    useLoaderData<typeof loader>();
  const added = recipients.filter(({ totalsOnly }) => totalsOnly);
  const answer = useActionData<typeof action>();
  const problem = (field: 'recipient' | 'until') =>
    answer?.fields === field
      ? { errors: [field === 'until' ? t.untilHint(formatDate(locale, lastDay)) : t.recipient] }
      : {};
  return (
    <SpaceFrame data={frame}>
      {answer?.changed ? <Callout tone="warn" title={answer.changed} role="alert" /> : null}
      <h1>{inLocale(result.title, locale)}</h1>
      <p className="aside">{inLocale(service.title, locale)}</p>
      <p>{inLocale(result.what, locale)}</p>
      {months.length > 1 ? (
        <Form method="get" className="stack">
          <SelectField
            field={{ id: 'mois', name: 'mois', initialValue: period }}
            label={t.month}
            placeholder={null}
            options={months.map((month) => ({ value: month, label: formatDate(locale, `${month}-15`, MONTH) }))}
          />
          <button type="submit" className="button is-plain">
            {t.choose}
          </button>
        </Form>
      ) : null}
      {payload && mark ? (
        <section className="section stack">
          <h2>{t.preview}</h2>
          <div className={styles.payload}>
            <p>
              <b>{inLocale(result.title, locale)}</b>, {formatDate(locale, `${period}-15`, MONTH)}
            </p>
            <ResultAmount payload={payload} />
            {traits.length > 0 ? <TraitList traits={traits} /> : null}
            <details>
              <summary className="as-link">{t.raw}</summary>
              <pre>{JSON.stringify(payload, null, 2)}</pre>
            </details>
          </div>
          <p className="aside">{t.noName}</p>
          {added.map(({ key, title, others }) => (
            <p key={key}>{t.addedUp(inLocale(title, locale), others)}</p>
          ))}
          {recipients.length === 0 ? (
            <p>{traits.length > 0 ? t.notCompared : t.noRecipient}</p>
          ) : (
            <Form method="post" className="stack">
              <input type="hidden" name="period" value={period} />
              <input type="hidden" name="mark" value={mark} />
              <SelectField
                field={{ id: 'recipient', name: 'recipient', required: true, ...problem('recipient') }}
                label={t.recipient}
                options={recipients.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
              />
              <TextField
                field={{ id: 'until', name: 'until', required: true, initialValue: lastDay, ...problem('until') }}
                label={t.until}
                hint={t.untilHint(formatDate(locale, lastDay))}
                type="date"
              />
              <SubmitButton wide large>
                {t.confirm}
              </SubmitButton>
            </Form>
          )}
        </section>
      ) : (
        <p>{t.noReading}</p>
      )}
      <p>
        <Link to="/moi/resultats">{t.back}</Link>
      </p>
    </SpaceFrame>
  );
}
