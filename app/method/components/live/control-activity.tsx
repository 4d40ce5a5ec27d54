import type { Activity } from '~/kit/schema/activities.ts';
import type { WorkshopStep } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import type { WallState } from '../../live/wall-state.ts';
import { messages } from '../../messages/control.ts';
import styles from './control.module.css';
import { PARTS } from './control-jump.tsx';
import { GestureForm } from './gesture-form.tsx';

export interface ControlActivityProps {
  readonly step: WorkshopStep;
  readonly activity: Activity | undefined;
  readonly state: WallState;
}

/** What is on every screen now: which activity, whether it is open, revealed or closed, and what to say. */
export function ControlActivity({ step, activity, state }: ControlActivityProps) {
  const t = useMessages(messages).activity;
  const locale = useLocale();
  return (
    <section className={`section ${styles.screen}`} id={PARTS.screen}>
      <h2>{inLocale(step.title, locale)}</h2>
      {step.activities.length > 1 ? (
        <nav className="buttons" aria-label={t.choose}>
          {step.activities.map((one) =>
            one.key === activity?.key ? (
              <b key={one.key} className="tag" aria-current="true">
                {t.kinds[one.kind]}
              </b>
            ) : (
              <GestureForm
                key={one.key}
                intent="show-activity"
                fields={{ activityKey: one.key }}
                label={t.kinds[one.kind]}
              />
            ),
          )}
        </nav>
      ) : null}
      {activity ? <States activity={activity} state={state} /> : <p>{t.none}</p>}
      <Sayings title={t.aloud} texts={step.readAloud} />
      <Sayings title={t.script} texts={step.script} />
    </section>
  );
}

function Sayings({ title, texts }: { title: string; texts: readonly Bilingual[] }) {
  const locale = useLocale();
  if (texts.length === 0) return null;
  return (
    <details open>
      <summary>{title}</summary>
      <ul>
        {texts.map((text) => (
          <li key={text.fr}>{inLocale(text, locale)}</li>
        ))}
      </ul>
    </details>
  );
}

function States({ activity, state }: { activity: Activity; state: WallState }) {
  const m = useMessages(messages);
  const t = m.activity;
  const where = state.activities[activity.key] ?? 'closed';
  const isVote = activity.kind === 'vote';
  const canReveal = where === 'open' && (isVote || (activity.kind === 'write' && activity.aloneMinutes !== undefined));
  const waiting = state.waiting[activity.key] ?? 0;
  const vote = state.votes[activity.key];
  const set = (to: string) => ({ activityKey: activity.key, state: to });
  return (
    <>
      <p>
        <b>{t.kinds[activity.kind]}</b> – {t.states[where]}.{' '}
        {waiting > 0 ? <span role="status">{t.waiting(waiting)}</span> : null}
        {vote ? <span role="status">{m.vote(vote.voters, vote.cast)}</span> : null}
      </p>
      <div className="buttons">
        {canReveal ? (
          <GestureForm
            intent="state"
            fields={set('revealed')}
            look={isVote ? 'plain' : 'main'}
            label={isVote ? t.revealVote : t.reveal}
          />
        ) : null}
        {where !== 'closed' ? (
          <GestureForm intent="state" fields={set('closed')} label={isVote ? t.closeVote : t.close} />
        ) : isVote ? null : (
          <GestureForm intent="state" fields={set('revealed')} label={t.reopen} />
        )}
        {activity.kind === 'write' ? (
          <GestureForm
            intent="authors"
            fields={{ hide: state.head.hideAuthors ? 'no' : 'yes' }}
            look="quiet"
            label={state.head.hideAuthors ? m.authors.show : m.authors.hide}
          />
        ) : null}
      </div>
    </>
  );
}
