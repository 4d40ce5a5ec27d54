import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/assembly.ts';
import { BALLOT_CHOICES, type BallotChoice, type Tally } from '../outcome.ts';
import { showBallotCode } from '../show-ballot-code.ts';

export interface VoteResultProps {
  readonly result: Tally;
  readonly ballots: readonly { readonly code: string; readonly choice: BallotChoice }[];
  /** Pseudonyms, where members may know them. */
  readonly voters: readonly string[];
}

/** What the vote gave, and every ballot by its code, so that anybody can count again. */
export function VoteOutcome({ result, ballots, voters }: VoteResultProps) {
  const t = useMessages(messages).result;
  const locale = useLocale();
  const { members, yes, no, blank } = result;
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      <p>{t.turnout(formatNumber(locale, yes + no + blank), formatNumber(locale, members))}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'choice', label: t.choice, cell: ({ choice }) => t[choice] },
          { key: 'count', label: t.count, align: 'end', cell: ({ choice }) => formatNumber(locale, result[choice]) },
        ]}
        rows={BALLOT_CHOICES.map((choice) => ({ choice }))}
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
                { key: 'choice', label: t.choice, cell: ({ choice }) => t[choice] },
              ]}
              rows={ballots}
            />
          </div>
        </details>
      ) : null}
      {voters.length > 0 ? (
        <details>
          <summary>{t.voters}</summary>
          <p>{voters.join(' · ')}</p>
        </details>
      ) : null}
    </section>
  );
}
