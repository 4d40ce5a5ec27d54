import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages } from '../messages/models.ts';
import { CENTRE, modelSpots, SHEET, type Spot } from '../model-spots.ts';
import type { Kit } from '../schema/kit.ts';
import { ModelGlyph } from './model-glyphs.tsx';
import styles from './model-plane.module.css';

type Model = Pick<Localised<Kit['models']>[number], 'key' | 'title' | 'gist' | 'axes'>;

const GLYPH_SCALE = 1.25;

export interface ModelPlaneProps {
  readonly models: readonly Model[];
  /** What the picture says, for those who do not see it. */
  readonly name?: string;
  readonly hrefOf: (model: string) => string;
  /** Drawn under the models: a cloud of answers. */
  readonly under?: ReactNode;
  /** Drawn over their pictures, under their names: the answers. */
  readonly amid?: ReactNode;
  /** Drawn over them: where one stands. */
  readonly over?: ReactNode;
  /** The knots that `over` draws: the models give way to them. */
  readonly knots?: readonly Spot[];
  /** What `over` draws, in words, where the plane is too narrow to write in it. */
  readonly legend?: ReactNode;
}

/**
 * The five models where they stand: reins up (individual) or down (organisation), use left (each) or right (together).
 * On a phone the drawing keeps numbers, and the names are listed under it.
 */
export function ModelPlane({ models, name, hrefOf, under, amid, over, knots = [], legend }: ModelPlaneProps) {
  const { plane } = useMessages(messages);
  const spots = modelSpots(models, knots);
  const { x, y } = CENTRE;
  const [right, bottom] = [SHEET.x + SHEET.width, SHEET.y + SHEET.height];
  return (
    <div className={styles.box}>
      <svg viewBox="0 0 740 632" className={styles.plane}>
        <title>{name ?? plane}</title>
        <rect {...SHEET} className={styles.sheet} />
        {under}
        <path d={`M${SHEET.x} ${y}H${right}M${x} ${bottom}V${SHEET.y}`} className={styles.axis} />
        <path d={`M${x - 7} 36l7 -9 7 9zM${x - 7} 592l7 9 7 -9z`} className={styles.ink} />
        <AxisEnds />
        {spots.map(({ model, ...at }) => (
          <g key={model.key} transform={`translate(${at.x} ${at.y - 14}) scale(${GLYPH_SCALE})`}>
            <ModelGlyph model={model.key} />
          </g>
        ))}
        {amid}
        {spots.map(({ model, ...at }, i) => (
          <g key={model.key} className={styles.caption}>
            <text x={at.x} y={at.y + 60} textAnchor="middle" className={styles.number}>
              {i + 1}
            </text>
            <a href={hrefOf(model.key)} className={styles.model}>
              <text x={at.x} y={at.y + 52} textAnchor="middle">
                {model.title}
              </text>
            </a>
            <text x={at.x} y={at.y + 70} textAnchor="middle" className={`tick ${styles.gist}`}>
              {model.gist}
            </text>
          </g>
        ))}
        {over}
      </svg>
      <div className={styles.legend}>
        <ol>
          {models.map(({ key, title, gist }) => (
            <li key={key}>
              <a href={hrefOf(key)}>{title}</a>
              <small>{gist}</small>
            </li>
          ))}
        </ol>
        {legend}
      </div>
    </div>
  );
}

/** What each end of the two axes means: beside it, or under the plane where it is narrow. */
function AxisEnds() {
  const { axes } = useMessages(messages);
  const { x, y } = CENTRE;
  const [right, bottom] = [SHEET.x + SHEET.width, SHEET.y + SHEET.height];
  return (
    <g className={styles.end}>
      <text x={x} y={18} textAnchor="middle">
        {axes.top}
      </text>
      <text x={x} y={bottom + 38} textAnchor="middle" className={styles.foot}>
        {axes.bottom}
      </text>
      <g className={styles.beside}>
        <text x={SHEET.x + 10} y={y + 24}>
          {axes.left}
        </text>
        <text x={right - 10} y={y + 24} textAnchor="end">
          {axes.right}
        </text>
      </g>
      <g className={styles.below}>
        <text x={SHEET.x} y={bottom + 38} dy="2.1em">
          ← {axes.left}
        </text>
        <text x={right} y={bottom + 38} dy="2.1em" textAnchor="end">
          {axes.right} →
        </text>
      </g>
    </g>
  );
}
