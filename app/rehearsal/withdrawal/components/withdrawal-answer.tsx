import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../../messages/withdrawal.ts';
import type { GroupOutcome } from '../groups.ts';
import type { WithdrawalOutcome } from '../rehearse-withdrawal.ts';
import type { WithdrawalPage } from '../withdrawal-page.server.ts';

/** What would change, in sentences first, then by group and by published figure, before and after. */
export function WithdrawalAnswer({ page, outcome }: { page: WithdrawalPage; outcome: WithdrawalOutcome }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { groups, pieces, k, draws, leaving } = outcome;
  const panelTitle = (key: string | null) => {
    const panel = page.panels.find((one) => one.key === key);
    return panel ? inLocale(panel.title, locale) : '';
  };
  const falling = groups.filter(({ verdict }) => verdict === 'falls').length;
  const atRisk = groups.filter(({ verdict }) => verdict === 'at-risk').length;
  const changed = pieces.filter(({ before, typical, atWorst }) => typical !== before || atWorst !== before);
  return (
    <>
      <section className="section" role="status">
        <h2>{t.headline(leaving, page.panelKey ? t.ofPanel(panelTitle(page.panelKey)) : '')}</h2>
        <ul>
          {falling > 0 ? <li>{t.someFall(falling, k)}</li> : null}
          {atRisk > 0 ? <li>{t.someRisk(atRisk, k)}</li> : null}
          {falling + atRisk === 0 ? <li>{t.allSafe}</li> : null}
          <li>
            {changed.length > 0
              ? t.changed(changed.map(({ piece }) => t.pieces[piece].toLocaleLowerCase(locale)).join(', '))
              : t.unchanged}
          </li>
        </ul>
      </section>
      <section className="section">
        <h2>{t.groups}</h2>
        <GroupTable page={page} outcome={outcome} panelTitle={panelTitle} />
      </section>
      <section className="section">
        <h2>{t.published}</h2>
        <DataTable
          caption={t.published}
          captionHidden
          rows={pieces}
          rowKey={({ piece }) => piece}
          columns={[
            { key: 'piece', label: t.piece, cell: ({ piece }) => t.pieces[piece] },
            { key: 'before', label: t.now, align: 'end', cell: ({ before }) => formatNumber(locale, before) },
            { key: 'typical', label: t.typical, align: 'end', cell: ({ typical }) => formatNumber(locale, typical) },
            { key: 'atWorst', label: t.worst, align: 'end', cell: ({ atWorst }) => formatNumber(locale, atWorst) },
          ]}
        />
        <p className="aside">{t.method(draws)}</p>
      </section>
    </>
  );
}

interface GroupTableProps {
  readonly page: WithdrawalPage;
  readonly outcome: WithdrawalOutcome;
  readonly panelTitle: (key: string | null) => string;
}

const ORDER: readonly GroupOutcome['verdict'][] = ['falls', 'at-risk', 'safe', 'withheld', 'few'];

function GroupTable({ page, outcome: { groups, k }, panelTitle }: GroupTableProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const purposeTitle = (key: string | null) => {
    const purpose = page.purposes.find((one) => one.key === key);
    return purpose ? inLocale(purpose.title, locale) : '';
  };
  const count = (n: number | null) => (n === null ? t.withheld : formatNumber(locale, n));
  const rows = [...groups].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <DataTable
      caption={t.groups}
      captionHidden
      rows={rows}
      rowKey={({ kind, panelKey, purposeKey }) => `${kind} ${panelKey} ${purposeKey}`}
      columns={[
        {
          ...{ key: 'group', label: t.group },
          cell: ({ kind, panelKey, purposeKey }) =>
            kind === 'panel'
              ? t.kinds.panel(panelTitle(panelKey))
              : kind === 'agreement'
                ? t.kinds.agreement(purposeTitle(purposeKey))
                : t.kinds['agreement-in-panel'](purposeTitle(purposeKey), panelTitle(panelKey)),
        },
        { key: 'before', label: t.now, align: 'end', cell: ({ before }) => count(before) },
        { key: 'atWorst', label: t.worst, align: 'end', cell: ({ atWorst }) => count(atWorst) },
        {
          ...{ key: 'verdict', label: t.verdict },
          cell: ({ verdict, atWorst }) => {
            if (verdict === 'safe' || verdict === 'withheld') return t.verdicts[verdict];
            if (verdict === 'few') return t.verdicts.few(k);
            return t.verdicts[verdict](formatNumber(locale, atWorst ?? 0), k);
          },
        },
      ]}
    />
  );
}
