import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import { agendaWindow } from '../../live/plan-wall.ts';
import type { WallPeople } from '../../live/wall-state.ts';
import { messages } from '../../messages/wall.ts';
import styles from './wall-aside.module.css';

export interface JoinPanelProps {
  readonly joinCode: string;
  /** Shown without its scheme: atelier.example/m */
  readonly address: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly people: WallPeople;
}

/** How to enter: always on the wall. */
export function JoinPanel({ joinCode, address, qr, people }: JoinPanelProps) {
  const t = useMessages(messages);
  return (
    <aside className={styles.join} aria-label={t.join}>
      <h2>{t.join}</h2>
      <div className={styles.qr}>
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label={t.qr(`${address}/${joinCode}`)}
          shapeRendering="crispEdges"
        >
          <path d={qr.path} />
        </svg>
      </div>
      <p>{t.address(address)}</p>
      <p className={styles.code}>{joinCode}</p>
      <p className={styles.in}>
        <b>{t.phones(people.phones)}</b>
        {people.paper > 0 ? <>, {t.paper(people.paper)}</> : null}
      </p>
    </aside>
  );
}

const MOST_STEPS = 8;

/** The thread of the day, at the foot of the wall. */
export function AgendaLine({ template, stepKey }: { template: WorkshopTemplate; stepKey: string | null }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { steps } = template;
  const here = steps.findIndex(({ key }) => key === stepKey);
  const { from, to } = agendaWindow(steps.length, here, MOST_STEPS);
  return (
    <ol className={styles.agenda} aria-label={t.agenda}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={classNames(
            index === here && styles.here,
            (here < 0 || index > here) && styles.later,
            (index < from || index >= to) && styles.knot,
          )}
          aria-current={index === here ? 'step' : undefined}
        >
          <b>{inLocale(step.title, locale)}</b>
          <span>{t.minutes(step.minutes)}</span>
        </li>
      ))}
    </ol>
  );
}
