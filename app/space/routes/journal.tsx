import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { readTableQuery } from '~/ui/data-table-query.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AccessTable, ReaderTable } from '../components/access-journal.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/data.ts';
import { readJournal } from '../read-journal.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.journal);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const query = new URL(args.request.url).searchParams;
  const { page, pageSize } = readTableQuery(query, { sortable: [], defaultSort: '-at' });
  return readJournal(args.context.app, tester, { page, pageSize, agreement: query.get('accord') });
}

export default function Journal() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, journal, territory, lives, timeZone, agreements, agreement } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.journal}</h1>
      <p>{t.journalText[lives](territory)}</p>
      <Form method="get" className="stack">
        <SelectField
          field={{ id: 'accord', name: 'accord', key: agreement ?? '', initialValue: agreement ?? '' }}
          label={t.under}
          placeholder={t.allReads}
          options={agreements.map(({ key, question }) => ({ value: key, label: inLocale(question, locale) }))}
        />
        <SubmitButton look="plain">{t.show}</SubmitButton>
      </Form>
      <section className="section">
        <h2>{t.summaryCaption}</h2>
        <ReaderTable summary={journal.summary} timeZone={timeZone} />
      </section>
      {journal.total > 0 ? (
        <section className="section">
          <h2>{t.each}</h2>
          <AccessTable journal={journal} timeZone={timeZone} />
        </section>
      ) : null}
      <p>
        <Link to="/moi/accords">{t.agreements}</Link>
      </p>
    </SpaceFrame>
  );
}
