import { Waves } from './waves.tsx';

const HOUSES = [
  { width: 58, wall: 'var(--social)', window: 'var(--social-wash)' },
  { width: 46, wall: 'var(--sheet)', window: 'var(--social-ink)' },
  { width: 62, wall: 'var(--energie)', window: 'var(--social-ink)' },
  { width: 50, wall: 'var(--social-ink)', window: 'var(--social-wash)' },
  { width: 66, wall: 'var(--social-wash)', window: 'var(--social-ink)' },
  { width: 44, wall: 'var(--energie-wash)', window: 'var(--social-ink)' },
  { width: 60, wall: '#d9593f', window: 'var(--social-wash)' },
  { width: 52, wall: 'var(--social)', window: 'var(--social-wash)' },
  { width: 58, wall: 'var(--sheet)', window: 'var(--social-ink)' },
  { width: 48, wall: 'var(--energie)', window: 'var(--social-ink)' },
  { width: 64, wall: 'var(--social-ink)', window: 'var(--social-wash)' },
  { width: 56, wall: 'var(--social-wash)', window: 'var(--social-ink)' },
];
const QUAY = 262;

/** A row of houses on the quay, each roof a little higher than the one before. */
function Houses() {
  let left = -6;
  return (
    <>
      {HOUSES.map(({ width, wall, window }, index) => {
        const x = left;
        left += width;
        const y = 196 - 3 * index;
        const panes = [x + 9, x + width / 2 - 4.5, x + width - 18];
        return (
          <g key={x}>
            <rect x={x} y={y} width={width} height={QUAY - y} fill={wall} />
            <path d={`M${x - 3} ${y + 1}l8-11h${width - 10}l8 11z`} fill="var(--ink)" />
            <path
              d={[10, 28, 46].flatMap((down) => panes.map((pane) => `M${pane} ${y + down}h8v11h-8z`)).join('')}
              fill={window}
            />
          </g>
        );
      })}
    </>
  );
}

/** Fourvière and the quays of the Saône, joined by a footbridge that is the thread. Decorative: the words beside it name the place. */
export function LyonArt() {
  return (
    <svg viewBox="0 0 600 340" width="600" height="340" aria-hidden="true">
      <rect width="600" height="340" fill="var(--social-wash)" />
      <circle cx="474" cy="92" r="58" fill="var(--note-jaune)" />
      <path d="M-10 250C60 150 150 108 262 108s208 44 350 142z" fill="var(--alimentation)" />
      <path d="M-10 250C70 186 150 160 262 160s208 34 350 90z" fill="var(--alimentation-ink)" />
      <g fill="var(--sheet)">
        <rect x="206" y="62" width="104" height="62" />
        <path d="M200 64l58-32 58 32z" />
        <rect x="192" y="34" width="24" height="90" />
        <rect x="300" y="34" width="24" height="90" />
      </g>
      <g fill="var(--ink)">
        <rect x="188" y="28" width="32" height="8" />
        <rect x="296" y="28" width="32" height="8" />
        <rect x="190" y="20" width="6" height="9" />
        <rect x="201" y="20" width="6" height="9" />
        <rect x="212" y="20" width="6" height="9" />
        <rect x="298" y="20" width="6" height="9" />
        <rect x="309" y="20" width="6" height="9" />
        <rect x="320" y="20" width="6" height="9" />
        <path d="M246 124V94a12 12 0 0124 0v30z" />
        <rect x="222" y="78" width="10" height="26" />
        <rect x="284" y="78" width="10" height="26" />
        <rect x="200" y="58" width="8" height="26" />
        <rect x="308" y="58" width="8" height="26" />
      </g>
      <g fill="none" stroke="var(--ink)" strokeWidth="4">
        <path d="M126 150L141 38l15 112M131 118h20M135 88h12" />
      </g>
      <path d="M141 40V14" stroke="var(--ink)" strokeWidth="4" />
      <Houses />
      <rect y="256" width="600" height="14" fill="#d9593f" />
      <rect y="268" width="600" height="72" fill="#33284a" />
      <Waves top={304} rows={3} colour="#7a6a99" />
      <g stroke="var(--violet)" fill="none">
        <path d="M-4 236C60 280 110 262 150 214C210 300 390 300 450 214C490 262 540 286 612 236" strokeWidth="7" />
        <path d="M-10 284h620" strokeWidth="8" />
        <path
          d="M170 230V284M183 239V284M196 247V284M209 255V284M222 261V284M235 266V284M248 271V284M261 274V284M274 277V284M287 278V284M300 279V284M313 278V284M326 277V284M339 274V284M352 271V284M365 266V284M378 261V284M391 255V284M404 247V284M417 239V284M430 230V284"
          strokeWidth="2.4"
        />
      </g>
      <g fill="var(--ink)">
        <rect x="144" y="204" width="12" height="108" />
        <rect x="444" y="204" width="12" height="108" />
      </g>
    </svg>
  );
}
