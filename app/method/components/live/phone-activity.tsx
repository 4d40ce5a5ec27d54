import type { Activity } from '~/kit/schema/activities.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ownNow } from '../../live/phone-view.ts';
import type { PhoneOwn } from '../../live/read-phone.server.ts';
import type { WallState } from '../../live/wall-state.ts';
import { answerKey } from '../../live/wall-state.ts';
import { messages } from '../../messages/phone.ts';
import { AnswerForm } from './answer-form.tsx';
import { NoteForm } from './note-form.tsx';
import { OwnNotes, UnsentNotes } from './own-notes.tsx';
import { PhoneCasting, PhoneDraw, PhonePair, PhoneTables } from './phone-small.tsx';
import { PhoneWall } from './phone-wall.tsx';
import type { LiveOutbox } from './use-outbox.ts';
import { VoteList } from './vote-list.tsx';

export interface PhoneActivityProps {
  readonly activity: Activity;
  readonly state: WallState;
  readonly own: PhoneOwn;
  readonly outbox: LiveOutbox;
  readonly plainId: string;
  /** Whether the notes of the wall were asked for. */
  readonly reads: boolean;
}

/** What one can do now: the activity on screen decides, never the workshop. */
export function PhoneActivity({ activity, state, own, outbox, plainId, reads }: PhoneActivityProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const where = state.activities[activity.key] ?? 'closed';
  const tables = <PhoneTables tables={state.tables} tableId={own.tableId} />;
  switch (activity.kind) {
    case 'write': {
      const isPrivate = where === 'open' && Boolean(activity.aloneMinutes);
      const needsTable = activity.perTable && !own.tableId;
      return (
        <>
          {where === 'closed' ? <p>{t.write.closed}</p> : null}
          {needsTable ? <p>{t.write.chooseTable}</p> : null}
          {activity.perTable ? tables : null}
          {where !== 'closed' && !needsTable ? (
            <NoteForm
              key={activity.key}
              activity={activity}
              initials={own.initials}
              hideAuthors={state.head.hideAuthors}
              isPrivate={isPrivate}
              plainId={plainId}
              send={outbox.send}
            />
          ) : null}
          <UnsentNotes
            notes={outbox.unsent}
            onDrop={outbox.drop}
            onRetry={({ refused: _, ...note }) => outbox.send(note)}
          />
          <OwnNotes
            notes={own.notes
              .filter((note) => note.activity === activity.key)
              .map((note) => ownNow({ ...note, text: state.notes[note.id]?.text ?? note.text }, where))}
            canChange={where !== 'closed'}
          />
        </>
      );
    }
    case 'cluster': {
      const role = activity.roles.find(({ key }) => key === own.role);
      return (
        <>
          {role ? (
            <div className="next">
              <h2>{t.role(inLocale(role.title, locale))}</h2>
              <p>{inLocale(role.task, locale)}</p>
            </div>
          ) : null}
          <PhoneWall state={state} writeKey={activity.of} tableId={own.tableId} reads={reads} />
        </>
      );
    }
    case 'vote':
      return <VoteList activity={activity} state={state} tableId={own.tableId} ballot={own.ballots[activity.key]} />;
    case 'pair':
      return <PhonePair activity={activity} own={own} />;
    case 'tables':
      return tables;
    case 'form': {
      const answers = Object.values(state.answers).filter(
        (answer) => answer.activity === activity.key && answer.table === own.tableId,
      );
      const forms = activity.several ? Math.min(12, answers.length + 1) : 1;
      return (
        <>
          {state.tables.length > 0 ? tables : null}
          <h2>{inLocale(activity.title, locale)}</h2>
          {Array.from({ length: forms }, (_, index) => index + 1).map((nth) => (
            <section key={`${own.tableId}-${nth}`} className="stack">
              {forms > 1 ? <h3>{t.form.another(nth)}</h3> : null}
              <AnswerForm
                activity={activity}
                tableId={own.tableId}
                nth={nth}
                answer={state.answers[answerKey({ activity: activity.key, table: own.tableId, nth })]}
                isClosed={where === 'closed'}
              />
            </section>
          ))}
        </>
      );
    }
    case 'sheet':
      return (
        <>
          {tables}
          <section className="section stack">
            <h2>{t.sheet.title}</h2>
            <p>{t.sheet.body}</p>
          </section>
        </>
      );
    case 'draw':
      return <PhoneDraw activity={activity} own={own} isClosed={where === 'closed'} />;
    case 'casting':
      return <PhoneCasting activity={activity} own={own} />;
  }
}
