import { Form, Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../../messages/sheet-list.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import type { SheetSummary } from '../../sheet/list-sheets.server.ts';
import { MapTabs } from '../map-tabs.tsx';

interface Props {
  readonly base: string;
  readonly mayWrite: boolean;
  readonly sheets: readonly SheetSummary[];
  readonly initiatives: readonly { readonly id: string; readonly nameFr: string; readonly nameEn: string }[];
  readonly holders: readonly CitedHolder[];
  readonly merges: readonly { readonly from: CitedHolder; readonly into: CitedHolder }[];
}

/** The sheets of a territory, one per challenge; how to open one, and how to join two names of a holder. */
export function SheetList({ base, mayWrite, sheets, initiatives, holders, merges }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      <MapTabs base={base} mayWrite={mayWrite} />
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="cols">
        <div className="main">
          {sheets.length === 0 ? (
            <EmptyState title={t.none} headingLevel={2}>
              {mayWrite ? t.noneText : undefined}
            </EmptyState>
          ) : (
            <DataTable
              caption={t.caption}
              captionHidden
              rows={sheets}
              rowKey={(sheet) => sheet.slug}
              columns={[
                {
                  key: 'sheet',
                  label: t.columns.sheet,
                  rowHeader: true,
                  cell: ({ slug, title }) => <Link to={`${base}/feuilles/${slug}`}>{title}</Link>,
                },
                { key: 'rows', label: t.columns.rows, align: 'end', cell: ({ rows }) => rows || t.blank },
                { key: 'personal', label: t.columns.personal, align: 'end', cell: ({ personal }) => personal },
                { key: 'holders', label: t.columns.holders, align: 'end', cell: (sheet) => sheet.holders },
                {
                  key: 'changed',
                  label: t.columns.changed,
                  cell: ({ changedAt }) => (changedAt ? formatDate(locale, changedAt) : ''),
                },
              ]}
            />
          )}
        </div>
        {mayWrite ? (
          <div className="side">
            <section className="section">
              <h2>{t.openTitle}</h2>
              <Form method="post" className="stack">
                <TextField
                  field={{ id: 'challenge', name: 'challenge', required: true }}
                  label={t.challenge}
                  hint={t.challengeHint}
                />
                {initiatives.length === 1 ? (
                  <input type="hidden" name="initiative" value={initiatives[0]?.id} />
                ) : (
                  <SelectField
                    field={{ id: 'initiative', name: 'initiative', required: true }}
                    label={t.initiative}
                    options={initiatives.map(({ id, nameFr, nameEn }) => ({
                      value: id,
                      label: inLocale({ fr: nameFr, en: nameEn }, locale),
                    }))}
                  />
                )}
                <p>
                  <SubmitButton name="intent" value="open">
                    {t.open}
                  </SubmitButton>
                </p>
              </Form>
            </section>
            {holders.length > 1 ? <HolderMerges holders={holders} merges={merges} /> : null}
          </div>
        ) : null}
      </div>
    </>
  );
}

function HolderMerges({ holders, merges }: Pick<Props, 'holders' | 'merges'>) {
  const t = useMessages(messages);
  const options = holders.map(({ key, name, cited }) => ({ value: key, label: `${name} (${t.cited(cited)})` }));
  return (
    <section className="section">
      <h2>{t.mergeTitle}</h2>
      <p>{t.mergeText}</p>
      {merges.map(({ from, into }) => (
        <Form method="post" key={from.key} preventScrollReset>
          <input type="hidden" name="from" value={from.key} />
          <input type="hidden" name="into" value={into.key} />
          <p className="buttons">
            <span>
              {from.name} → <b>{into.name}</b>
            </span>
            <button
              type="submit"
              className="button is-plain"
              name="intent"
              value="merge"
              aria-label={t.mergeLabel(from.name, into.name)}
            >
              {t.merge}
            </button>
          </p>
        </Form>
      ))}
      <details>
        <summary>{t.mergeOther}</summary>
        <Form method="post" className="stack" preventScrollReset>
          <SelectField field={{ id: 'from', name: 'from', required: true }} label={t.mergeFrom} options={options} />
          <SelectField field={{ id: 'into', name: 'into', required: true }} label={t.mergeInto} options={options} />
          <p>
            <SubmitButton look="plain" name="intent" value="merge">
              {t.merge}
            </SubmitButton>
          </p>
        </Form>
      </details>
    </section>
  );
}
