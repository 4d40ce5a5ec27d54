import { Icon } from '~/ui/icon.tsx';
import type { PointView } from '../preflight-view.ts';
import styles from './preflight.module.css';

/** Points that are ready, with what they rest on. */
export function ReadyPoints({ points }: { points: readonly PointView[] }) {
  return (
    <ul className={styles.ready}>
      {points.map(({ check, title, detail }) => (
        <li key={check} id={check}>
          <Icon name="check" />
          <span>
            <b>{title}</b>
            {detail ? <small>{detail}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
