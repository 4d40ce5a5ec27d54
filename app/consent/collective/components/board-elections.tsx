import { Form } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages as board } from '../messages/board.ts';
import { messages } from '../messages/elections.ts';
import type { ElectionView } from '../seats/read-elections.server.ts';
import { CallElectionForm, type CallElectionFormProps } from './call-election-form.tsx';
import styles from './collective.module.css';
import { ElectionFacts, ElectionTag } from './election-lines.tsx';
import { ElectionResult, ElectionRules } from './election-result.tsx';

export interface BoardElectionsProps {
  readonly elections: readonly ElectionView[];
  readonly days: CallElectionFormProps['days'];
  /** People who offer to sit, for a draw by lot. */
  readonly volunteers: number;
  readonly mayManage: boolean;
}

/** The elections of the testers' seats as the team sees them: dates, who stands, turnout; the count once it is closed. */
export function BoardElections({ elections, days, volunteers, mayManage }: BoardElectionsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const isOpen = elections.some(({ state }) => state === 'standing' || state === 'vote');
  return (
    <section className="section stack">
      <h2>{t.section}</h2>
      {elections.length === 0 ? <p>{t.none}</p> : null}
      <ul className={styles.lines}>
        {elections.map((election) => (
          <li key={election.id}>
            <p>
              <ElectionTag state={election.state} />
            </p>
            <b>{t.line(election.seats)}</b>
            <ElectionFacts election={election} />
            {election.state === 'vote' && election.turnout ? (
              <p>
                {t.turnout(
                  formatNumber(locale, election.turnout.voted),
                  formatNumber(locale, election.turnout.members),
                )}
              </p>
            ) : null}
            {election.state === 'void' ? <p>{t.voidWhy}</p> : null}
            {election.state === 'held' ? (
              <details>
                <summary>{t.result}</summary>
                <ElectionResult election={election} />
              </details>
            ) : null}
            {mayManage && election.state === 'standing' ? (
              <Form method="post">
                <input type="hidden" name="election" value={election.id} />
                <SubmitButton look="quiet" name="intent" value="cancel-election">
                  {t.staff.cancel}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayManage && !isOpen ? (
        <>
          <details>
            <summary>{t.staff.call}</summary>
            <CallElectionForm days={days} />
          </details>
          <details>
            <summary>{t.staff.lot}</summary>
            <LotForm days={days} volunteers={volunteers} />
          </details>
        </>
      ) : null}
      <ElectionRules />
    </section>
  );
}

function LotForm({ days, volunteers }: Pick<BoardElectionsProps, 'days' | 'volunteers'>) {
  const t = useMessages(board);
  return (
    <Form method="post" className="stack">
      <p>{t.volunteers(volunteers)}</p>
      <TextField
        field={{
          ...{ id: 'lot-until', name: 'until', required: true },
          ...{ min: days.today, max: days.last, initialValue: days.last },
        }}
        type="date"
        label={t.staff.renewUntil}
      />
      <SubmitButton look="plain" name="intent" value="draw">
        {t.staff.draw}
      </SubmitButton>
    </Form>
  );
}
