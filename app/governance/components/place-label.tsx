import type { Spot } from '~/kit/model-spots.ts';
import { type Box, labelSpot } from '../selector/label-spot.ts';
import styles from './place-plane.module.css';

const HEIGHT = 30;
const LETTER = 8.4;
const PADDING = 24;
const LONGEST = 34;
const GAP = 20;
const SHEET: Box = { x: 20, y: 50, width: 700, height: 528 };

/** What a model draws and writes around its place: not to be hidden. */
function boxesOf({ x, y }: Spot): Box[] {
  return [
    { x: x - 85, y: y + 32, width: 170, height: 40 },
    { x: x - 60, y: y - 62, width: 130, height: 88 },
  ];
}

const KNOT = 16;
const boxOfKnot = ({ x, y }: Spot): Box => ({ x: x - KNOT, y: y - KNOT, width: 2 * KNOT, height: 2 * KNOT });

interface Props {
  readonly at: Spot;
  readonly text: string;
  /** Where the models are drawn. */
  readonly spots: readonly Spot[];
  /** The knots of others. */
  readonly others?: readonly Spot[];
}

/** A name beside a point of the plane, where it hides the models and the other points least. */
export function PlaceLabel({ at, text, spots, others = [] }: Props) {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  const width = shown.length * LETTER + PADDING;
  const obstacles = [...spots.flatMap(boxesOf), ...others.map(boxOfKnot)];
  const spot = labelSpot(at, { width, height: HEIGHT }, { gap: GAP, sheet: SHEET, obstacles });
  return (
    <g transform={`translate(${spot.x} ${spot.y})`} className={styles.written}>
      <rect width={width} height={HEIGHT} className={styles.label} />
      <text x={width / 2} y={20.5} textAnchor="middle" className={styles.name}>
        {shown}
      </text>
    </g>
  );
}
