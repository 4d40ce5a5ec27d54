import type { Activity, ActivityOf } from '~/kit/schema/activities.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { Control } from '../../live/read-control.server.ts';
import type { WallState } from '../../live/wall-state.ts';
import { voteTargets } from '../../live/wall-view.ts';
import { messages } from '../../messages/control-paper.ts';
import styles from './control.module.css';
import { PARTS } from './control-jump.tsx';
import { GestureForm } from './gesture-form.tsx';

export interface ControlPaperProps {
  readonly state: WallState;
  readonly activity: Activity | undefined;
  readonly source: ActivityOf<'write'> | undefined;
  readonly control: Control;
}

/** What people on paper do, typed in for them. */
export function ControlPaper({ state, activity, source, control }: ControlPaperProps) {
  const t = useMessages(messages);
  const { paper } = state.people;
  const vote = activity?.kind === 'vote' ? activity : undefined;
  const takesDots = vote && state.activities[vote.key] !== 'closed';
  return (
    <section className="section stack" id={PARTS.paper}>
      <h2>{t.title}</h2>
      <GestureForm intent="paper-people" label={t.count} className={styles.inline} key={paper}>
        <div className="field">
          <label htmlFor="paper-count">{t.people}</label>
          <input id="paper-count" name="count" type="number" min={0} max={200} defaultValue={paper} required />
        </div>
      </GestureForm>
      {source ? <PaperNotes source={source} state={state} /> : null}
      {takesDots && paper > 0 ? (
        <GestureForm
          intent="paper-dots"
          fields={{ activityKey: vote.key }}
          label={t.dotsSave}
          className={styles.stacked}
        >
          <h3>{t.dots}</h3>
          <div className={styles.dots}>
            {voteTargets(state, vote, null).map(({ id, text }) => [
              <span key={`${id}-label`} aria-hidden="true">
                {text}
              </span>,
              <input
                key={id}
                type="number"
                min={0}
                max={999}
                name={`dots.${id}`}
                aria-label={t.dotsFor(text)}
                defaultValue={control.paperDots[vote.key]?.[id] ?? 0}
              />,
            ])}
          </div>
        </GestureForm>
      ) : null}
    </section>
  );
}

function PaperNotes({ source, state }: { source: ActivityOf<'write'>; state: WallState }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const written = Object.keys(state.notes).length;
  return (
    <GestureForm
      intent="paper-notes"
      fields={{ activityKey: source.key }}
      label={t.add}
      className={styles.stacked}
      key={`${source.key}-${written}`}
    >
      {source.boxes.length > 1 ? (
        <div className="field">
          <label htmlFor="paper-box">{t.box}</label>
          <select id="paper-box" name="boxKey">
            {source.boxes.map((box) => (
              <option key={box.key} value={box.key}>
                {inLocale(box.prompt, locale)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input type="hidden" name="boxKey" value={source.boxes[0]?.key ?? ''} />
      )}
      {source.perTable && state.tables.length > 0 ? (
        <div className="field">
          <label htmlFor="paper-table">{t.table}</label>
          <select id="paper-table" name="tableId">
            {state.tables.map((table) => (
              <option key={table.id} value={table.id}>
                {table.subject}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="paper-lines">{t.notes}</label>
        <span className="hint" id="paper-hint">
          {t.notesHint}
        </span>
        <textarea id="paper-lines" name="lines" rows={5} required aria-describedby="paper-hint" />
      </div>
    </GestureForm>
  );
}
