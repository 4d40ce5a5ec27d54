import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/elections.ts';
import { BLANK } from '../seats/count-seats.ts';
import type { ElectionView } from '../seats/read-elections.server.ts';
import { showBallotCode } from '../show-ballot-code.ts';
import styles from './collective.module.css';

/** What an election gave, every ballot by its code, and the seed of ties, so that anybody can count again. */
export function ElectionResult({
  election,
}: {
  election: Pick<ElectionView, 'paper' | 'blank' | 'seed' | 'ballots' | 'turnout'>;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { paper, blank, seed, ballots, turnout } = election;
  if (blank === null || !turnout) return null;
  const rows = [
    ...paper.map(({ number, pseudonym, votes, isElected }) => ({
      name: t.numbered(number ?? 0, pseudonym ?? t.left),
      votes: votes ?? 0,
      seat: isElected ? t.elected : t.notElected,
    })),
    { name: t.blanks, votes: blank, seat: '–' },
  ];
  return (
    <section className="section stack">
      <h2>{t.result}</h2>
      <p>{t.turnout(formatNumber(locale, turnout.voted), formatNumber(locale, turnout.members))}</p>
      <DataTable
        caption={t.result}
        captionHidden
        columns={[
          { key: 'name', label: t.candidate, cell: ({ name }) => name },
          { key: 'votes', label: t.votes, align: 'end', cell: ({ votes }) => formatNumber(locale, votes) },
          { key: 'seat', label: t.seat, cell: ({ seat }) => seat },
        ]}
        rows={rows}
      />
      {ballots.length > 0 ? (
        <details>
          <summary>{t.ballots}</summary>
          <div className="stack">
            <p>{t.ballotsWhy}</p>
            <DataTable
              caption={t.ballots}
              captionHidden
              columns={[
                { key: 'code', label: t.code, cell: ({ code }) => <code>{showBallotCode(code)}</code> },
                {
                  key: 'choice',
                  label: t.choice,
                  cell: ({ choice }) => (choice === BLANK ? t.choiceBlank : choice),
                },
              ]}
              rows={ballots}
            />
            {seed ? (
              <p>
                {t.seed} <code className={styles.hash}>{seed}</code>
              </p>
            ) : null}
          </div>
        </details>
      ) : null}
    </section>
  );
}

/** How it is decided who sits. */
export function ElectionRules() {
  const t = useMessages(messages);
  return (
    <details className="section">
      <summary>{t.rules}</summary>
      <ul>
        {Object.values(t.rulesText).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
