import { ModelPlane } from '~/kit/components/model-plane.tsx';
import { modelSpots, onPlane, type Spot } from '~/kit/model-spots.ts';
import { cloudPath } from '../selector/cloud.ts';
import type { Place } from '../selector/place.ts';
import styles from './place-plane.module.css';
import { KnotLegend, letterOf, PlaneKnot } from './plane-knot.tsx';

const ROOM = 26;

interface Props {
  readonly models: Parameters<typeof ModelPlane>[0]['models'];
  readonly drawing: string;
  readonly title: string;
  readonly places: readonly Place[];
  readonly middle: Place;
  /** Where the thread leads: the model that fits best. */
  readonly best: string | undefined;
}

/** The plane with a cloud of answers, the middle of it, and the thread to the model that fits best. */
export function PlacePlane({ models, drawing, title, places, middle, best }: Props) {
  const points = places.map(onPlane);
  const at = onPlane(middle);
  const knots = places.length > 0 ? [at] : [];
  const spots = modelSpots(models, knots);
  const towards = spots.find(({ model }) => model.key === best);
  return (
    <ModelPlane
      models={models}
      name={drawing}
      knots={knots}
      hrefOf={(key) => `/methode/modeles#${key}`}
      under={
        places.length > 0 ? (
          <>
            <path d={cloudPath(points, ROOM)} className={styles.cloud} />
            {towards ? <path d={threadPath(at, towards)} className={styles.thread} /> : null}
          </>
        ) : null
      }
      amid={spread(points).map(({ x, y, key }) => <circle key={key} cx={x} cy={y} r={4} className={styles.answer} />)}
      over={places.length > 0 ? <PlaneKnot at={at} title={title} letter={letterOf(0)} spots={spots} /> : null}
      legend={<KnotLegend titles={places.length > 0 ? [title] : []} />}
    />
  );
}

/** How far each model's picture reaches, left and right of its place. */
const REACHES: Readonly<Record<string, readonly [number, number]>> = {
  'personal-cloud': [40, 92],
  'direct-transfer': [62, 80],
  'trusted-platform': [49, 101],
  cooperative: [50, 50],
  'data-trust': [46, 46],
};
const AIR = 6;
/** How far the thread bends out when it must go round a caption. */
const OUT = 50;

/** A soft line from the middle of the answers to the near side of a model's picture, round its caption. */
function threadPath(from: Spot, { model, ...at }: Spot & { model: { readonly key: string } }): string {
  const side = from.x >= at.x ? 1 : -1;
  const [left, right] = REACHES[model.key] ?? [OUT, OUT];
  const to = { x: at.x + side * ((side > 0 ? right : left) + AIR), y: at.y - 12 };
  const clear = side * (from.x - to.x) > 2 * OUT;
  const bend = clear ? (from.x + to.x) / 2 : side * Math.max(side * from.x, side * to.x) + side * OUT;
  return `M${from.x} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}`;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Equal answers fall on one point: each is moved a little around it, so that all are seen. */
function spread(points: readonly { x: number; y: number }[]): { x: number; y: number; key: string }[] {
  const seen = new Map<string, number>();
  return points.map(({ x, y }) => {
    const spot = `${x.toFixed(0)},${y.toFixed(0)}`;
    const n = seen.get(spot) ?? 0;
    seen.set(spot, n + 1);
    const [angle, far] = [n * GOLDEN, 6 * Math.sqrt(n)];
    return { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle), key: `${spot}-${n}` };
  });
}
