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
}

/** The five models where they stand: reins up (individual) or down (organisation), use left (each) or right (together). */
export function ModelPlane({ models, name, hrefOf, under, amid, over, knots = [] }: ModelPlaneProps) {
  const { axes, plane } = useMessages(messages);
  const spots = modelSpots(models, knots);
  const { x, y } = CENTRE;
  const [right, bottom] = [SHEET.x + SHEET.width, SHEET.y + SHEET.height];
  return (
    <svg viewBox="0 0 740 632" className={styles.plane}>
      <title>{name ?? plane}</title>
      <rect {...SHEET} className={styles.sheet} />
      {under}
      <path d={`M${SHEET.x} ${y}H${right}M${x} ${bottom}V${SHEET.y}`} className={styles.axis} />
      <path d={`M${x - 7} 36l7 -9 7 9zM${x - 7} 592l7 9 7 -9z`} className={styles.ink} />
      <text x={x} y={18} className={styles.end} textAnchor="middle">
        {axes.top}
      </text>
      <text x={x} y={622} className={styles.end} textAnchor="middle">
        {axes.bottom}
      </text>
      <text x={SHEET.x + 10} y={y + 24} className={styles.end}>
        {axes.left}
      </text>
      <text x={right - 10} y={y + 24} className={styles.end} textAnchor="end">
        {axes.right}
      </text>
      {spots.map(({ model, ...at }) => (
        <g key={model.key} transform={`translate(${at.x} ${at.y - 14}) scale(${GLYPH_SCALE})`}>
          <ModelGlyph model={model.key} />
        </g>
      ))}
      {amid}
      {spots.map(({ model, ...at }) => (
        <g key={model.key} className={styles.caption}>
          <a href={hrefOf(model.key)} className={styles.model}>
            <text x={at.x} y={at.y + 52} textAnchor="middle">
              {model.title}
            </text>
          </a>
          <text x={at.x} y={at.y + 70} textAnchor="middle" className="tick">
            {model.gist}
          </text>
        </g>
      ))}
      {over}
    </svg>
  );
}
