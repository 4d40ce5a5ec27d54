import type { ReactNode } from 'react';
import {
  BAR,
  type BarRow,
  LINE,
  layOutRows,
  type MarkRow,
  PLOT,
  positionOn,
  type SegmentRow,
  ticksOn,
  WIDTH,
} from '../plot-layout.ts';

/**
 * The pictures of survey results, drawn with attributes only so that the page, the SVG file and the PNG file are one
 * drawing. No hook in them: a file is drawn outside of any page.
 */
const INK = 'var(--ink)';
const QUIET = 'var(--ink-2)';
const TICK_SIZE = 14;
const TEXT_SIZE = 15;
const STRONG = 650;
/** Tones dark enough for light text. */
const DARK: ReadonlySet<number> = new Set([1, 6, 7]);

interface Words {
  /** Read out in place of the picture. */
  readonly name: string;
  readonly withheld: string;
}

function Drawing({ name, height, children }: { name: string; height: number; children: ReactNode }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={name} fontSize={TEXT_SIZE}>
      {children}
    </svg>
  );
}

function Label({ lines, y }: { lines: readonly string[]; y: number }) {
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} x="0" y={y + LINE * (i + 1) - 5} fill={INK} fontSize={TEXT_SIZE}>
          {line}
        </text>
      ))}
    </>
  );
}

function Value({ y, children }: { y: number; children: string }) {
  return (
    <text x={PLOT + 12} y={y + BAR - 4} fill={INK} fontSize={TEXT_SIZE} fontWeight={STRONG}>
      {children}
    </text>
  );
}

/** Not shown: an outline with its word, never a bar of nothing. */
function Void({ y, word }: { y: number; word: string }) {
  return (
    <>
      <rect
        x="1"
        y={y}
        width={PLOT - 2}
        height={BAR}
        fill="none"
        stroke="var(--edge)"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
      <text x="10" y={y + BAR - 4} fill={QUIET} fontSize={TICK_SIZE}>
        {word}
      </text>
    </>
  );
}

function Whisker({ from, to, y }: { from: number; to: number; y: number }) {
  const middle = y + BAR / 2;
  return (
    <path
      d={`M${from} ${middle}H${to}M${from} ${middle - 5}V${middle + 5}M${to} ${middle - 5}V${middle + 5}`}
      fill="none"
      stroke={INK}
      strokeWidth="2"
    />
  );
}

/** Shares as bars from zero, each with its interval. */
export function BarsPlot({ rows, words }: { readonly rows: readonly BarRow[]; readonly words: Words }) {
  const layout = layOutRows(rows);
  return (
    <Drawing name={words.name} height={layout.height}>
      {layout.rows.map(({ label, lines, y, markY, share, interval, value }) => (
        <g key={label}>
          <Label lines={lines} y={y} />
          {share === null ? (
            <Void y={markY} word={words.withheld} />
          ) : (
            <>
              <rect x="0" y={markY} width={PLOT} height={BAR} fill="var(--sunk)" />
              <rect x="0" y={markY} width={PLOT * share} height={BAR} fill="var(--seq-3)" />
              {interval ? <Whisker from={PLOT * interval.lower} to={PLOT * interval.upper} y={markY} /> : null}
              <Value y={markY}>{value}</Value>
            </>
          )}
        </g>
      ))}
    </Drawing>
  );
}

/** Rows of a whole in its parts, in order from one end to the other. */
export function SegmentsPlot({ rows, words }: { readonly rows: readonly SegmentRow[]; readonly words: Words }) {
  const layout = layOutRows(rows);
  return (
    <Drawing name={words.name} height={layout.height}>
      {layout.rows.map(({ label, lines, y, markY, segments, value }) => (
        <g key={label}>
          <Label lines={lines} y={y} />
          {segments === null ? <Void y={markY} word={words.withheld} /> : <Segments y={markY} segments={segments} />}
          <Value y={markY}>{value}</Value>
        </g>
      ))}
    </Drawing>
  );
}

function Segments({ y, segments }: { y: number; segments: NonNullable<SegmentRow['segments']> }) {
  let x = 0;
  return (
    <>
      {segments.map(({ share, value, tone }, i) => {
        const at = x;
        const width = PLOT * share;
        x += width;
        if (width === 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          <g key={i}>
            <rect
              x={at}
              y={y}
              width={Math.max(width - 1.5, 0.5)}
              height={BAR}
              fill={`var(--div-${tone})`}
              stroke="var(--edge)"
              strokeWidth="0.5"
            />
            {width > 44 ? (
              <text
                x={at + width / 2}
                y={y + BAR - 4}
                textAnchor="middle"
                fontSize={TICK_SIZE}
                fill={DARK.has(tone) ? 'var(--sheet)' : INK}
              >
                {value}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

export interface MarksPlotProps {
  readonly rows: readonly MarkRow[];
  readonly axis: { readonly min: number; readonly max: number };
  readonly tick: (value: number) => string;
  readonly words: Words;
}

/** Means on an axis: a dot with its interval; where something moved, a ring for where it was. */
export function MarksPlot({ rows, axis, tick, words }: MarksPlotProps) {
  const layout = layOutRows(rows);
  const ticks = ticksOn(axis);
  const at = (value: number) => positionOn(value, axis);
  return (
    <Drawing name={words.name} height={layout.height + 28}>
      {layout.rows.map(({ label, lines, y, markY, mark, interval, from, value }) => (
        <g key={label}>
          <Label lines={lines} y={y} />
          {mark === null ? (
            <Void y={markY} word={words.withheld} />
          ) : (
            <>
              <path d={`M0 ${markY + BAR / 2}H${PLOT}`} stroke="var(--rule)" strokeWidth="1" />
              {interval ? <Whisker from={at(interval.lower)} to={at(interval.upper)} y={markY} /> : null}
              {from === undefined || from === null ? null : (
                <>
                  <path d={`M${at(from)} ${markY + BAR / 2}H${at(mark)}`} stroke="var(--violet)" strokeWidth="4" />
                  <circle
                    cx={at(from)}
                    cy={markY + BAR / 2}
                    r="6.5"
                    fill="var(--sheet)"
                    stroke="var(--violet)"
                    strokeWidth="3"
                  />
                </>
              )}
              <circle cx={at(mark)} cy={markY + BAR / 2} r="7" fill="var(--violet)" />
            </>
          )}
          <Value y={markY}>{value}</Value>
        </g>
      ))}
      <path d={`M0 ${layout.height + 4}H${PLOT}`} stroke="var(--edge)" strokeWidth="1.5" />
      {ticks.map((value) => (
        <text key={value} x={at(value)} y={layout.height + 22} textAnchor="middle" fontSize={TICK_SIZE} fill={QUIET}>
          {tick(value)}
        </text>
      ))}
    </Drawing>
  );
}
