import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AdmissionTermsList } from '../collective/components/admission-terms-list.tsx';
import { ReleaseTable } from '../collective/components/release-table.tsx';
import { TermsList } from '../collective/components/terms-list.tsx';
import { collectiveErrorWords } from '../collective/error-words.ts';
import { messages } from '../collective/messages/staff.ts';
import { acceptConditions, readRecipientPage } from '../collective/recipient-page.server.ts';
import { titlesOf } from '../collective/titles.ts';

export const handle: RouteHandle = { action: 'share.receive' };
export const meta = pageTitle(messages, (t) => t.recipient.title);
/** The address is the secret: it is neither kept by caches nor told to other sites. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'share.receive');
  const { definition, ...page } = await readRecipientPage(args.context.app, args.params.token ?? '');
  return {
    page,
    pilot: definition.title,
    theme: definition.theme,
    titles: titlesOf(definition),
    csv: `/partages/${args.params.token}/totaux.csv`,
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'share.receive');
  const form = await args.request.formData();
  const token = args.params.token ?? '';
  try {
    await acceptConditions(args.context.app, { token, name: String(form.get('name') ?? '') });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: collectiveErrorWords(error, localeOf(args.request)) };
  }
  return redirect(`/partages/${token}`);
}

export default function RecipientPage() {
  const t = useMessages(messages).recipient;
  const locale = useLocale();
  const { page, pilot, theme, titles, csv } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const name = inLocale(pilot, locale);
  return (
    <PlainFrame theme={theme}>
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      {page.kind === 'share' ? (
        <>
          <div className="stack">
            <h1>{t.title}</h1>
            <p className="lead">{t.lead(name)}</p>
            {page.state === 'adopted' ? <p>{t.states.before}</p> : null}
            {page.state === 'ended' ? <p>{t.states.ended}</p> : null}
          </div>
          <ReleaseTable releases={page.releases} titles={titles} recipient={page.terms.recipient.name} />
          {page.releases.length > 0 ? <CsvLink href={csv} label={t.csv} /> : null}
          <TermsList terms={page.terms} kind="share" titles={titles} hash={page.termsHash} />
        </>
      ) : (
        <>
          <div className="stack">
            <h1>{t.admission(name)}</h1>
            <p className="lead">{t.admissionStates[page.state]}</p>
            {page.endReason ? <p>{page.endReason}</p> : null}
            {page.acceptedBy && page.acceptedAt ? (
              <p>{t.accepted(page.acceptedBy, formatDate(locale, page.acceptedAt))}</p>
            ) : null}
          </div>
          {page.state === 'in-force' ? (
            <ReleaseTable releases={page.releases} titles={titles} recipient={page.terms.recipient.name} />
          ) : null}
          {page.releases.length > 0 ? <CsvLink href={csv} label={t.csv} /> : null}
          <AdmissionTermsList terms={page.terms} titles={titles} hash={page.termsHash} />
          {page.state === 'admitted' ? (
            <Form method="post" className="section stack">
              <p>{t.acceptLead}</p>
              <TextField field={{ id: 'name', name: 'name', required: true, maxLength: 160 }} label={t.name} />
              <SubmitButton large>{t.accept}</SubmitButton>
            </Form>
          ) : null}
        </>
      )}
    </PlainFrame>
  );
}

function CsvLink({ href, label }: { href: string; label: string }) {
  return (
    <p>
      <a href={href} download>
        <Icon name="download" /> {label}
      </a>
    </p>
  );
}
