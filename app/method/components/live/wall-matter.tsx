import type { Activity } from '~/kit/schema/activities.ts';
import type { WorkshopStep, WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { WallState } from '../../live/wall-state.ts';
import { sourceOf } from '../../live/wall-view.ts';
import { messages } from '../../messages/wall.ts';
import { WallBoard } from './wall-board.tsx';
import styles from './wall-matter.module.css';

export interface WallMatterProps {
  readonly template: WorkshopTemplate;
  readonly state: WallState;
  readonly step: WorkshopStep | undefined;
  readonly activity: Activity | undefined;
  readonly tableId: string | null;
}

/** The middle of the wall: what the activity on screen has to show, or what is read aloud. */
export function WallMatter({ template, state, step, activity, tableId }: WallMatterProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const source = sourceOf(template, activity?.key ?? null);
  if (source) {
    const vote = activity?.kind === 'vote' ? state.votes[activity.key] : undefined;
    return (
      <div className={styles.board}>
        {vote && vote.totals === null ? (
          <p className={styles.line}>
            <b>{t.voting(vote.voters)}</b> {t.secret}
          </p>
        ) : null}
        <WallBoard template={template} state={state} writeKey={source.key} tableId={source.perTable ? tableId : null} />
      </div>
    );
  }
  switch (activity?.kind) {
    case 'pair':
      return <Words large={inLocale(activity.task, locale)} small={t.pairs} />;
    case 'draw':
      return <Words large={t.draw[activity.deck]} />;
    case 'casting':
      return <Words large={t.casting} />;
    case 'tables':
    case 'sheet':
    case 'form':
      return (
        <TableList
          state={state}
          lead={activity.kind === 'sheet' ? t.sheet : activity.kind === 'form' ? undefined : t.chooseTable}
          activityKey={activity.kind === 'form' ? activity.key : undefined}
        />
      );
    default: {
      const [aloud] = step?.readAloud ?? [];
      const said = aloud ?? step?.comesTo;
      if (said) return <Words large={inLocale(said, locale)} />;
      return step?.mode === 'break' ? <Words large={t.pause(step.minutes)} /> : <div />;
    }
  }
}

function Words({ large, small }: { large: string; small?: string }) {
  return (
    <div className={styles.words}>
      <p className={large.length > 160 ? styles.quieter : styles.large}>{large}</p>
      {small ? <p>{small}</p> : null}
    </div>
  );
}

/** The tables, who sits there, and what each has answered. */
function TableList(props: { state: WallState; lead: string | undefined; activityKey: string | undefined }) {
  const { state, lead, activityKey } = props;
  const t = useMessages(messages);
  return (
    <div className={styles.board}>
      {lead ? <p className={styles.line}>{lead}</p> : null}
      <ul className={styles.tables}>
        {state.tables.map((table) => {
          const answers = Object.values(state.answers).filter(
            (answer) => answer.activity === activityKey && answer.table === table.id,
          );
          return (
            <li key={table.id}>
              <p>
                {t.table(table.number)}, {t.people(table.people)}
              </p>
              <h2>{table.subject}</h2>
              {answers.map((answer) => (
                <p key={answer.nth} className={styles.answer}>
                  {Object.values(answer.values).flat().filter(Boolean).slice(0, 2).join(' – ')}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
