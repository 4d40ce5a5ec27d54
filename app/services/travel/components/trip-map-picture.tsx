import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { common } from '../messages/common.ts';
import { trips as messages } from '../messages/trips.ts';
import { TRAVEL_MODES, type TravelMode } from '../travel.ts';
import { MAP, type TripMap } from '../trip-map.ts';
import styles from './travel.module.css';

/** Colour and dashes, so that colour is never alone. */
const STROKES: Readonly<Record<TravelMode, { stroke: string; strokeDasharray?: string }>> = {
  walk: { stroke: 'var(--cat-6)', strokeDasharray: '1 5' },
  bike: { stroke: 'var(--cat-3)', strokeDasharray: '8 4' },
  bus: { stroke: 'var(--cat-1)' },
  train: { stroke: 'var(--cat-2)' },
  'shared-car': { stroke: 'var(--cat-5)', strokeDasharray: '12 4 3 4' },
  car: { stroke: 'var(--cat-4)' },
};

/** What the lines of the map stand for. */
export function TripMapKey({ drawing }: { readonly drawing: TripMap }) {
  const words = useMessages(common);
  const modes = TRAVEL_MODES.filter((mode) => drawing.lines.some((line) => line.mode === mode));
  return (
    <ul className={styles.key}>
      {modes.map((mode) => (
        <li key={mode}>
          <svg width="34" height="10" aria-hidden="true">
            <path d="M1 5h32" strokeWidth="3" fill="none" {...STROKES[mode]} />
          </svg>
          {words.head(mode)}
        </li>
      ))}
    </ul>
  );
}

/** The person's own trips, north up, with a scale; drawn by the server, with nothing from outside. */
export function TripMapPicture({ drawing, label }: { readonly drawing: TripMap; readonly label: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { lines, places, scale } = drawing;
  const metres =
    scale.metres < 1000
      ? `${formatNumber(locale, scale.metres)}\u00a0m`
      : `${formatNumber(locale, scale.metres / 1000)}\u00a0km`;
  return (
    <svg className={styles.map} viewBox={`0 0 ${MAP.width} ${MAP.height}`} role="img" aria-label={label}>
      {lines.map(({ key, mode, points }) => (
        <polyline
          key={key}
          points={points}
          fill="none"
          strokeWidth="2.5"
          strokeLinejoin="round"
          strokeOpacity="0.75"
          {...STROKES[mode]}
        />
      ))}
      {places.map(({ key, x, y, trips }) => (
        <circle
          key={key}
          cx={x}
          cy={y}
          r={Math.min(9, 3 + Math.sqrt(trips))}
          fill="var(--paper)"
          stroke="var(--ink)"
          strokeWidth="2"
        />
      ))}
      <g>
        <path d={`M14 ${MAP.height - 14}v4h${scale.units}v-4`} fill="none" stroke="var(--ink)" strokeWidth="2" />
        <text x="14" y={MAP.height - 20} fontSize="13">
          {metres}
        </text>
        <path d={`M${MAP.width - 18} 30v-16m-5 6l5-6 5 6`} fill="none" stroke="var(--ink)" strokeWidth="2" />
        <text x={MAP.width - 18} y="46" fontSize="13" textAnchor="middle">
          {t.north}
        </text>
      </g>
    </svg>
  );
}
