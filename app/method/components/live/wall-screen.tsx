import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import { WallFrame } from '~/ui/frames/wall-frame.tsx';
import type { Theme } from '~/ui/theme.ts';
import { WordmarkGlyph } from '~/ui/wordmark.tsx';
import type { WallState } from '../../live/wall-state.ts';
import { sourceOf } from '../../live/wall-view.ts';
import { messages } from '../../messages/wall.ts';
import { findActivity } from '../../workshop-template.ts';
import { TimerView, useTimeLeft } from './timer-view.tsx';
import { useLiveWall } from './use-live-wall.ts';
import { AgendaLine, JoinPanel } from './wall-aside.tsx';
import { WallMatter } from './wall-matter.tsx';
import styles from './wall-screen.module.css';

export interface WallScreenProps {
  readonly workshop: {
    readonly title: string;
    readonly joinCode: string;
    readonly territoryName: string;
    readonly theme: Theme | undefined;
    readonly template: WorkshopTemplate;
  };
  readonly wall: { readonly state: WallState; readonly now: number };
  readonly streamUrl: string;
  readonly address: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly tableId: string | null;
}

/** The projector: the question, the time, the notes, the way in and the thread of the day. */
export function WallScreen({ workshop, wall, streamUrl, address, qr, tableId }: WallScreenProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { template } = workshop;
  const { state, offsetMs, isConnected } = useLiveWall(wall, streamUrl);
  const { head } = state;
  const step = template.steps.find(({ key }) => key === head.stepKey);
  const activity = head.activityKey ? findActivity(template, head.activityKey)?.activity : undefined;
  const source = sourceOf(template, head.activityKey);
  const table = state.tables.find(({ id }) => id === tableId);
  const only = source?.boxes.length === 1 ? source.boxes[0] : undefined;
  const title =
    head.state === 'planned'
      ? t.planned
      : head.state === 'closed'
        ? t.closed
        : only
          ? inLocale(only.prompt, locale)
          : step
            ? inLocale(step.title, locale)
            : workshop.title;
  return (
    <WallFrame {...(workshop.theme ? { theme: workshop.theme } : {})}>
      <div className={styles.screen}>
        <header className={styles.ask}>
          <p>
            <WordmarkGlyph />
            <b>{workshop.territoryName}</b> {workshop.title}
            {table ? ` – ${t.table(table.number)}` : ''}
          </p>
          <h1 className={classNames(title.length > 46 && styles.longer, title.length > 90 && styles.longest)}>
            {title}
          </h1>
        </header>
        <WallTimer state={state} renderedAt={wall.now} offsetMs={offsetMs} />
        {isConnected ? null : (
          <p className={styles.offline} role="status">
            {t.offline}
          </p>
        )}
        <div className={styles.matter}>
          <WallMatter template={template} state={state} step={step} activity={activity} tableId={tableId} />
        </div>
        <JoinPanel joinCode={workshop.joinCode} address={address} qr={qr} people={state.people} />
        <AgendaLine template={template} stepKey={head.stepKey} />
      </div>
    </WallFrame>
  );
}

function WallTimer({ state, renderedAt, offsetMs }: { state: WallState; renderedAt: number; offsetMs: number }) {
  const t = useMessages(messages);
  const { timer } = state.head;
  const left = useTimeLeft({ timer, renderedAt, offsetMs });
  if (timer.totalMs === null) return <div />;
  const share = timer.totalMs === 0 ? 0 : Math.min(1, left / timer.totalMs);
  return (
    <div className={styles.timer}>
      <span>{t.remaining}</span>
      <TimerView timer={timer} renderedAt={renderedAt} offsetMs={offsetMs} className={styles.digits} />
      <svg className={styles.track} viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1000" height="20" className={styles.gone} />
        <rect x={1000 - share * 1000} width={share * 1000} height="20" className={styles.toGo} />
      </svg>
    </div>
  );
}
