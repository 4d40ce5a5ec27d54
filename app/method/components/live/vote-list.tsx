import { useFetcher } from '@remix-run/react';
import type { ActivityOf } from '~/kit/schema/activities.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import type { WallState } from '../../live/wall-state.ts';
import { voteTargets } from '../../live/wall-view.ts';
import { messages } from '../../messages/phone.ts';
import { PAPER } from './note-paper.ts';
import styles from './own-notes.module.css';
import vote from './vote-list.module.css';

export interface VoteListProps {
  readonly activity: ActivityOf<'vote'>;
  readonly state: WallState;
  readonly tableId: string | null;
  readonly ballot: { readonly dots: readonly string[]; readonly isCast: boolean } | undefined;
}

/** What can be voted on, each with its two buttons. Dots move until they are cast or the vote closes. */
export function VoteList({ activity, state, tableId, ballot }: VoteListProps) {
  const t = useMessages(messages).vote;
  const fetcher = useFetcher();
  const pending = fetcher.formData;
  const stored = ballot?.dots ?? [];
  const dots = pending ? after(stored, String(pending.get('intent')), String(pending.get('target'))) : stored;
  const isClosed = state.activities[activity.key] === 'closed';
  const isFixed = isClosed || ballot?.isCast === true;
  const left = Math.max(0, activity.dots - dots.length);
  const targets = voteTargets(state, activity, tableId);
  return (
    <section className="section stack">
      <header className={vote.head}>
        <h2>{isClosed ? t.over : ballot?.isCast ? t.isCast : t.left(left)}</h2>
        <span className={classNames('dots', vote.mine)} role="img" aria-label={t.dots(left, activity.dots)}>
          {Array.from({ length: activity.dots }, (_, nth) => nth).map((nth) => (
            <i key={`dot-${nth}`} className={nth < left ? undefined : 'is-left'} />
          ))}
        </span>
      </header>
      {targets.length === 0 ? <p>{t.nothing}</p> : null}
      <ul className={styles.list}>
        {targets.map(({ id, text, colour }) => {
          const given = dots.filter((dot) => dot === id).length;
          return (
            <li key={id} className={classNames(styles.row, colour && styles[PAPER[colour]])}>
              <span>
                {text}
                {given > 0 ? (
                  <span className={classNames('dots', vote.given)} role="img" aria-label={t.yours(given)}>
                    {Array.from({ length: given }, (_, nth) => `${id}-${nth}`).map((key) => (
                      <i key={key} />
                    ))}
                  </span>
                ) : null}
              </span>
              {isFixed ? null : (
                <fetcher.Form method="post" className={vote.gestures}>
                  <input type="hidden" name="activityKey" value={activity.key} />
                  <input type="hidden" name="target" value={id} />
                  {given > 0 ? (
                    <button type="submit" name="intent" value="take" className="button is-plain">
                      {t.take}
                      <span className="visually-hidden">
                        {t.takeA}
                        {t.to(text)}
                      </span>
                    </button>
                  ) : null}
                  {left > 0 ? (
                    <button type="submit" name="intent" value="give" className="button is-plain">
                      {t.give}
                      <span className="visually-hidden">
                        {t.giveA}
                        {t.to(text)}
                      </span>
                    </button>
                  ) : null}
                </fetcher.Form>
              )}
            </li>
          );
        })}
      </ul>
      {isFixed || targets.length === 0 ? null : (
        <fetcher.Form method="post" className="stack">
          <input type="hidden" name="activityKey" value={activity.key} />
          <button type="submit" name="intent" value="cast" className="button is-large is-wide">
            {t.cast}
          </button>
          <p className="aside">{t.castAside}</p>
        </fetcher.Form>
      )}
    </section>
  );
}

/** The dots as they will be once the server has answered. */
function after(dots: readonly string[], intent: string, target: string): readonly string[] {
  if (intent === 'give') return [...dots, target];
  if (intent !== 'take') return dots;
  const at = dots.indexOf(target);
  return dots.filter((_, index) => index !== at);
}
