import { Form } from '@remix-run/react';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { exportsMessages } from '../../messages/exports.ts';
import { WEEK_BANDS } from '../anonymise.ts';
import { type ExportRequest, exportFields } from '../export-request.ts';
import type { ExportPreview as Preview } from '../preview.ts';

export interface ExportPreviewProps {
  readonly request: ExportRequest;
  readonly preview: Preview | null;
  readonly least: number;
}

/** What the export will be, then the button that makes exactly that. */
export function ExportPreview({ request, preview, least }: ExportPreviewProps) {
  const { preview: t } = useMessages(exportsMessages);
  const isPublic = request.kind === 'public';
  return (
    <section className="section stack" aria-labelledby="apercu">
      <h2 id="apercu">{t.title}</h2>
      {isPublic ? (
        <p>{t.public(least)}</p>
      ) : preview ? (
        <Proposal request={request} preview={preview} />
      ) : (
        <Callout tone="warn" title={t.tooFew.title}>
          {t.tooFew.body(request.k)}
        </Callout>
      )}
      {isPublic || preview ? (
        <Form method="post">
          {exportFields(request).map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton>{isPublic ? t.makePublic : t.make}</SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}

function Proposal({ request: { k }, preview }: { readonly request: ExportRequest; readonly preview: Preview }) {
  const { preview: t, form } = useMessages(exportsMessages);
  const locale = useLocale();
  const { columns, smallestBefore, smallest, withheld, people, loss } = preview;
  return (
    <>
      <p>{smallestBefore >= k ? t.safe(smallest) : t.alone(smallestBefore, k)}</p>
      {columns.length === 0 ? null : (
        <table className="table">
          <caption>{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.becomes}</th>
              <th scope="col" className="r">
                {t.values}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ key, level, values }) => (
              <tr key={key}>
                <th scope="row">{form.column[key]}</th>
                <td>{levelWords(key === 'week', level, t)}</td>
                <td className="r">{formatNumber(locale, values)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {smallestBefore >= k ? null : (
        <p>
          {t.withheld(withheld, people)} {t.loss(formatPercent(locale, loss), smallest)}
        </p>
      )}
      <p className="aside">{t.limits}</p>
    </>
  );
}

function levelWords(isWeek: boolean, level: number, t: typeof exportsMessages.fr.preview): string {
  const weeks = isWeek ? WEEK_BANDS[level] : undefined;
  if (weeks) return t.weeks(weeks);
  return level === 0 ? t.asIs : t.dropped;
}
