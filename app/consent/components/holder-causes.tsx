import { leadMessages } from '~/holders/lead-messages.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import type { Causes } from '../health/read-causes.server.ts';
import { messages } from '../messages/holders.ts';

/** Why exchanges failed, in plain words, what to do, and whose turn it is. */
export function HolderCauses({ causes, smallestGroup }: { readonly causes: Causes; readonly smallestGroup: number }) {
  const t = useMessages(messages);
  const words = useMessages(leadMessages).causes;
  const locale = useLocale();
  return (
    <section className="section stack" aria-labelledby="causes">
      <h2 id="causes">{t.causes}</h2>
      <DataTable
        caption={t.causes}
        captionHidden
        rows={causes.causes}
        rowKey={({ failure }) => failure}
        empty={causes.hasFew ? null : <p>{t.causesNone}</p>}
        columns={[
          {
            key: 'cause',
            label: t.cause,
            cell: ({ failure }) => (
              <>
                <b>{words[failure].title}</b>
                <br />
                <small>{words[failure].todo}</small>
              </>
            ),
          },
          { key: 'turn', label: t.turn, cell: ({ remedy }) => t.remedies[remedy] },
          {
            key: 'failures',
            label: t.failures,
            align: 'end',
            cell: ({ failures }) => (failures === null ? t.few : formatNumber(locale, failures)),
          },
          { key: 'last', label: t.last, align: 'end', cell: ({ lastOn }) => formatDate(locale, lastOn) },
        ]}
      />
      {causes.hasFew ? <p className="aside">{t.hasFew(smallestGroup)}</p> : null}
    </section>
  );
}
