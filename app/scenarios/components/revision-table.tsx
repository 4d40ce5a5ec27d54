import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { RevisionLine } from '../list-revisions.server.ts';
import { messages } from '../messages/overview.ts';
import { ScrollTable } from './scroll-table.tsx';

interface Props {
  readonly revisions: readonly RevisionLine[];
  readonly revision: number;
  readonly mayWrite: boolean;
}

/** The versions kept, latest first, each with who made it, what it changed, and the way back to it. */
export function RevisionTable({ revisions, revision, mayWrite }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const known: Readonly<Record<string, string | undefined>> = t.parts;
  const what = (changed: readonly string[]): string =>
    [...new Set(changed.map((part) => known[part] ?? t.parts.other))].join(', ');
  return (
    <ScrollTable caption={t.hist.caption}>
      <thead>
        <tr>
          <th scope="col">{t.hist.when}</th>
          <th scope="col">{t.hist.who}</th>
          <th scope="col">{t.hist.what}</th>
          <th scope="col">
            <span className="visually-hidden">{t.hist.restore}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((line) => {
          const when = formatDate(locale, line.at, { dateStyle: 'medium', timeStyle: 'short' });
          return (
            <tr key={line.revision}>
              <th scope="row" className="nowrap">
                {when}
              </th>
              <td className="nowrap">{line.byName || t.hist.nobody}</td>
              <td>{line.changed.length > 0 ? what(line.changed) : t.hist.first}</td>
              <td>
                {line.revision === revision ? (
                  t.hist.now
                ) : mayWrite ? (
                  <Form method="post">
                    <input type="hidden" name="revision" value={revision} />
                    <button className="button is-quiet" type="submit" name="restore" value={line.revision}>
                      {t.hist.restore}
                      <span className="visually-hidden"> {t.hist.restoreNamed(when)}</span>
                    </button>
                  </Form>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
