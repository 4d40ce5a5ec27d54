import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import type { Theme } from '~/ui/theme.ts';
import { WordmarkGlyph } from '~/ui/wordmark.tsx';
import type { PhoneState } from '../../live/phone-view.ts';
import type { OwnNote, PhoneOwn } from '../../live/read-phone.server.ts';
import type { WallChange } from '../../live/wall-state.ts';
import { messages } from '../../messages/phone.ts';
import { PhoneActivity } from './phone-activity.tsx';
import { PhoneInitials } from './phone-initials.tsx';
import styles from './phone-live.module.css';
import { TimerView } from './timer-view.tsx';
import { useLiveWall } from './use-live-wall.ts';
import { useOutbox } from './use-outbox.ts';

export interface PhoneLiveProps {
  readonly workshop: {
    readonly joinCode: string;
    readonly title: string;
    readonly territoryName: string;
    readonly initiativeTheme: Theme | undefined;
  };
  readonly participantId: string;
  readonly wall: { readonly state: PhoneState; readonly now: number };
  readonly own: PhoneOwn;
  readonly plainId: string;
  readonly reads: boolean;
  /** What the last form came to, in words. */
  readonly told: { readonly tone: 'ok' | 'bad'; readonly words: string } | undefined;
}

/** Whether notes of the activity on screen stay with those who wrote them. */
const isPrivate = ({ activities, scene: { activity } }: PhoneState): boolean =>
  activity?.kind === 'write' && Boolean(activity.aloneMinutes) && activities[activity.key] === 'open';

/** Two hundred phones that ask again do not all ask at once. */
const SPREAD_MS = 1_200;

/** Somebody's phone in the room: where the workshop stands, the time left, and the one thing to do. */
export function PhoneLive({ workshop, participantId, wall, own, plainId, reads, told }: PhoneLiveProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { joinCode } = workshop;
  const { revalidate } = useRevalidator();
  const hear = useCallback(
    (change: WallChange): void => {
      const isMine =
        change.kind === 'yours' || change.kind === 'reset' || (change.kind === 'head' && change.state === 'closed');
      if (isMine) setTimeout(revalidate, Math.random() * SPREAD_MS);
    },
    [revalidate],
  );
  // Heard anew from another table, or with the notes: it shows something else.
  const sight = new URLSearchParams({ ...(own.tableId ? { table: own.tableId } : {}), ...(reads ? { mur: '' } : {}) });
  const streamUrl = `/m/${joinCode}/flux${sight.size > 0 ? `?${sight}` : ''}`;
  const { state, offsetMs, isConnected } = useLiveWall(wall, streamUrl, hear);
  const [justSent, setJustSent] = useState<readonly OwnNote[]>([]);
  const outbox = useOutbox(participantId, `/m/${joinCode}/notes`, (note) => {
    const { id, activityKey: activity, boxKey: box, text, colour } = note;
    setJustSent((known) => [{ ...{ id, activity, box, text, colour }, state: 'wall' }, ...known]);
    revalidate();
  });
  // Acknowledged, and not yet among what the page was told of oneself.
  const isTold = (id: string): boolean => own.notes.some((note) => note.id === id);
  const fresh = isPrivate(state) ? [] : justSent.filter(({ id }) => !isTold(id));
  useEffect(() => {
    setJustSent((known) =>
      known.length === 0 ? known : known.filter(({ id }) => !own.notes.some((note) => note.id === id)),
    );
  }, [own.notes]);
  const mine = { ...own, notes: [...fresh, ...own.notes] };

  const { step, activity } = state.scene;
  const prompt =
    activity?.kind === 'write' && activity.boxes.length === 1 && activity.boxes[0]
      ? inLocale(activity.boxes[0].prompt, locale)
      : step
        ? inLocale(step.title, locale)
        : workshop.title;
  return (
    <PhoneFrame
      title={workshop.title}
      {...(workshop.initiativeTheme ? { theme: workshop.initiativeTheme } : {})}
      bar={
        <header className={styles.bar}>
          <WordmarkGlyph />
          <p>
            <b>{workshop.title}</b>
            {t.place(workshop.territoryName, joinCode)}
          </p>
          <TimerView timer={state.head.timer} renderedAt={wall.now} offsetMs={offsetMs} className={styles.left} />
        </header>
      }
    >
      {isConnected ? null : <Callout tone="warn" title={t.offline} role="status" />}
      <h1>{prompt}</h1>
      {told?.tone === 'bad' ? <Callout tone="bad" title={told.words} role="alert" /> : null}
      {told?.tone === 'ok' ? (
        <p role="status" className="aside">
          {told.words}
        </p>
      ) : null}
      {activity ? (
        <PhoneActivity activity={activity} state={state} own={mine} outbox={outbox} plainId={plainId} reads={reads} />
      ) : (
        <p>{step?.mode === 'break' ? t.pause : t.listen}</p>
      )}
      <noscript>
        <p>
          <a className="button is-plain is-wide" href={`/m/${joinCode}`}>
            {t.refresh}
          </a>
        </p>
      </noscript>
      <PhoneInitials initials={own.initials} />
    </PhoneFrame>
  );
}
