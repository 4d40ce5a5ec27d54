import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import { fitNotes, isSetSmall, planWall, type WallPlan } from '../../live/plan-wall.ts';
import type { WallNote, WallState } from '../../live/wall-state.ts';
import { clustersOf, mergedInto, notesOf, pointsOf, sourceOf, voteOn } from '../../live/wall-view.ts';
import { messages } from '../../messages/wall.ts';
import { PAPER } from './note-paper.ts';
import { useWallFrames, type WallBoardProps, type WallFrame } from './use-wall-frames.ts';
import styles from './wall-board.module.css';

/** The notes on screen: families in their violet frames, the others in a dashed one, or by question while none is made. */
export function WallBoard(props: WallBoardProps) {
  const { template, state, writeKey, tableId } = props;
  const t = useMessages(messages);
  const locale = useLocale();
  const frames = useWallFrames(props);
  const plan = planWall(frames.map(({ id, notes, points }) => ({ id, notes: notes.length, points: points ?? 0 })));
  const waiting = state.waiting[writeKey] ?? 0;
  const vote = voteOn(template, state, writeKey);
  const boxes = sourceOf(template, writeKey)?.boxes ?? [];
  // A single question is the title of the wall.
  const questions = boxes.length > 1 ? boxes : [];
  if (notesOf(state, writeKey, tableId).length === 0 && clustersOf(state, writeKey, tableId).length === 0) {
    return (
      <section className={styles.quiet} aria-label={t.wall}>
        {questions.map(({ key, prompt }) => (
          <p key={key} className={styles.large}>
            {inLocale(prompt, locale)}
          </p>
        ))}
        <p className={questions.length === 0 ? styles.large : undefined}>
          {waiting > 0 ? t.waiting(waiting) : t.nothing}
        </p>
        {waiting > 0 ? <p>{t.waitingBody}</p> : null}
      </section>
    );
  }
  const summed = frames.filter(({ id }) => plan.summed.includes(id));
  return (
    <section
      className={classNames(styles.wall, styles[`columns${plan.columns}`], styles[`rows${plan.rows}`])}
      aria-label={t.wall}
    >
      {frames
        .filter(({ id }) => plan.shown.includes(id))
        .map((frame, index) => (
          <FrameOfNotes key={frame.id} frame={frame} mirror={index % 4} plan={plan} state={state} vote={vote} />
        ))}
      {summed.length > 0 ? (
        <section className={classNames(styles.family, styles.others)}>
          <h2>{t.others}</h2>
          <p>{summed.map(({ name, notes, points }) => `${name} (${points ?? notes.length})`).join(' · ')}</p>
        </section>
      ) : null}
    </section>
  );
}

const MIRRORS = [
  undefined,
  'translate(1000 0) scale(-1 1)',
  'translate(0 1000) scale(1 -1)',
  'translate(1000 1000) scale(-1 -1)',
];

function FrameOfNotes(props: {
  readonly frame: WallFrame;
  readonly mirror: number;
  readonly plan: WallPlan;
  readonly state: WallState;
  readonly vote: string | undefined;
}) {
  const { frame, mirror, plan, state, vote } = props;
  const { across, lines } = plan;
  const t = useMessages(messages);
  const { shown, wide } = fitNotes(
    frame.notes.map(({ text }) => text.length),
    plan,
  );
  const more = frame.notes.length - shown;
  return (
    <section className={classNames(styles.family, !frame.isFamily && styles.loose, frame.name === '' && styles.bare)}>
      {frame.isFamily ? (
        <svg className={styles.lasso} viewBox="-6 -10 1012 1020" preserveAspectRatio="none" aria-hidden="true">
          <path
            d="M-9 40C200 -8 700 4 958 14C998 18 997 200 991 500C988 800 997 962 962 986C700 1004 300 990 42 986C6 980 3 700 8 480C10 250 5 90 30 -20"
            transform={MIRRORS[mirror]}
          />
        </svg>
      ) : null}
      <header>
        {frame.name === '' ? null : <h2>{frame.name}</h2>}
        <p>
          {frame.points !== null && frame.isFamily ? t.points(frame.points) : null}
          {more > 0 ? (
            <b>
              <span aria-hidden="true"> {t.more(more)}</span>
              <span className="visually-hidden"> {t.moreLabel(more)}</span>
            </b>
          ) : null}
        </p>
      </header>
      <ul className={classNames(styles[`across${across}`], styles[`lines${lines}`])}>
        {frame.notes.slice(0, shown).map((note, nth) => (
          <WallNoteView key={note.id} note={note} isWide={wide[nth] ?? false} state={state} vote={vote} />
        ))}
      </ul>
    </section>
  );
}

/** More dots than this are a number. */
const MOST_DOTS = 6;

interface WallNoteProps {
  readonly note: WallNote;
  readonly isWide: boolean;
  readonly state: WallState;
  readonly vote: string | undefined;
}

function WallNoteView({ note, isWide, state, vote }: WallNoteProps) {
  const t = useMessages(messages);
  const merged = mergedInto(state, note.id);
  const points = pointsOf(state, vote, [note.id, ...merged.map(({ id }) => id)]) ?? 0;
  return (
    <li
      className={classNames(
        'note',
        PAPER[note.colour],
        isSetSmall(note.text.length, isWide) && styles.long,
        isWide && styles.wide,
      )}
    >
      <div className={styles.words}>
        <p>{note.text}</p>
      </div>
      <span className="by">
        <span>
          {note.author}
          {merged.length > 0 ? (
            <b>
              <span aria-hidden="true"> {t.merged(merged.length + 1)}</span>
              <span className="visually-hidden"> {t.mergedLabel(merged.length + 1)}</span>
            </b>
          ) : null}
        </span>
        {points > 0 ? (
          <span className="dots" role="img" aria-label={t.points(points)}>
            {points > MOST_DOTS
              ? points
              : Array.from({ length: points }, (_, nth) => `${note.id}-${nth}`).map((key) => <i key={key} />)}
          </span>
        ) : null}
      </span>
    </li>
  );
}
