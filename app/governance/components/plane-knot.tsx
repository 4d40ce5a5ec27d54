import type { Spot } from '~/kit/model-spots.ts';
import { PlaceLabel } from './place-label.tsx';
import styles from './place-plane.module.css';

interface Props {
  readonly at: Spot;
  readonly title: string;
  /** What stands for the title where the plane is narrow. */
  readonly letter: string;
  /** Where the models are drawn. */
  readonly spots: readonly Spot[];
  /** The knots of others. */
  readonly others?: readonly Spot[];
}

/** Where a design stands on the plane, with its name; a letter on a phone, that `KnotLegend` spells out. */
export function PlaneKnot({ at, title, letter, spots, others }: Props) {
  return (
    <>
      <circle cx={at.x} cy={at.y} r={11} className={styles.knot} />
      <circle cx={at.x} cy={at.y} r={4.5} className={styles.hole} />
      <text x={at.x} y={at.y} dy="0.36em" textAnchor="middle" className={styles.letter}>
        {letter}
      </text>
      <PlaceLabel at={at} text={title} spots={spots} others={others} />
    </>
  );
}

/** The letter of the n-th knot: A, B… then A again, in the unlikely case of more than 26. */
export const letterOf = (n: number): string => String.fromCharCode('A'.charCodeAt(0) + (n % 26));

/** The names of the knots, by their letters. */
export function KnotLegend({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <ul className={styles.knots}>
      {titles.map((title, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two designs may bear one title
        <li key={i}>
          <b>{letterOf(i)}</b> {title}
        </li>
      ))}
    </ul>
  );
}
