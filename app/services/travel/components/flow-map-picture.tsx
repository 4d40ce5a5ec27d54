import type { FlowMap } from '../flow-map.ts';
import { MAP } from '../trip-map.ts';
import styles from './travel.module.css';

/** The group's flows, north up, drawn by the server with nothing from outside. */
export function FlowMapPicture({ drawing, label }: { readonly drawing: FlowMap; readonly label: string }) {
  const { outlines, ties, areas } = drawing;
  return (
    <svg className={styles.map} viewBox={`0 0 ${MAP.width} ${MAP.height}`} role="img" aria-label={label}>
      {outlines.map(({ key, points }) => (
        <polygon key={key} points={points} fill="var(--paper)" stroke="var(--ink-3)" strokeWidth="0.75" />
      ))}
      {ties.map(({ key, width, ...line }) => (
        <line
          key={key}
          {...line}
          stroke="var(--theme-ink)"
          strokeWidth={width}
          strokeOpacity="0.6"
          strokeLinecap="round"
        />
      ))}
      {areas.map(({ key, x, y, radius }) => (
        <circle key={key} cx={x} cy={y} r={radius} fill="var(--paper)" stroke="var(--ink)" strokeWidth="2" />
      ))}
      {areas.map(({ key, name, x, y, radius }) => (
        <text
          key={key}
          x={x}
          y={y - radius - 4}
          fontSize="13"
          textAnchor={x < MAP.width * 0.22 ? 'start' : x > MAP.width * 0.78 ? 'end' : 'middle'}
          className={styles.name}
        >
          {name}
        </text>
      ))}
    </svg>
  );
}
