import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/governance.ts';
import styles from './definition.module.css';

/** How the group decides, as its folder writes it. */
export function DecisionRules({ rules }: { rules: NonNullable<PilotDefinition['governance']['rules']> }) {
  const t = useMessages(messages).rules;
  const locale = useLocale();
  const { debateDays, voteDays, quorumShare, majorityShare, openAtOnce, charter, seats = [] } = rules;
  const number = (value: number) => formatNumber(locale, value);
  const rows = [
    [t.debateDays, debateDays === undefined ? null : number(debateDays)],
    [t.voteDays, voteDays === undefined ? null : number(voteDays)],
    [t.quorumShare, quorumShare === undefined ? null : formatPercent(locale, quorumShare)],
    [t.majorityShare, majorityShare === undefined ? null : formatPercent(locale, majorityShare)],
    [t.openAtOnce, openAtOnce === undefined ? null : number(openAtOnce)],
    ...seats.map((one) => [t.seats[one.college], number(one.seats)]),
  ].filter((row): row is [string, string] => row[1] !== null);
  return (
    <>
      <h3>{t.title}</h3>
      <dl className={styles.otherwise}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {charter ? (
          <div>
            <dt>{t.charter(charter.version)}</dt>
            <dd>{inLocale(charter.text, locale)}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
