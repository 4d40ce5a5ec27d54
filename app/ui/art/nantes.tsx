import { Waves } from './waves.tsx';

/** The yellow crane and the rings of the island, crossed by the thread. Decorative: the words beside it name the place. */
export function NantesArt() {
  return (
    <svg viewBox="0 0 600 340" width="600" height="340" aria-hidden="true">
      <rect width="600" height="340" fill="var(--energie-wash)" />
      <circle cx="420" cy="120" r="74" fill="var(--social)" />
      <g fill="#f3cf86">
        <rect x="0" y="196" width="70" height="56" />
        <rect x="70" y="172" width="54" height="80" />
        <rect x="330" y="206" width="60" height="46" />
        <rect x="390" y="188" width="74" height="64" />
        <rect x="464" y="204" width="136" height="48" />
      </g>
      <rect y="248" width="600" height="14" fill="var(--ink)" />
      <rect y="262" width="600" height="78" fill="var(--alimentation)" />
      <Waves top={278} rows={4} colour="#86ac4e" />
      <g fill="none" stroke="#c27a00" strokeWidth="7">
        <path d="M112 248L134 112h50l22 136M122 186h74M116 226h86" />
      </g>
      <g fill="none" stroke="#c27a00" strokeWidth="5">
        <path d="M122 186l80 40M196 186l-80 40M134 112l62 74M184 112l-62 74" />
      </g>
      <g>
        <path d="M36 84h286l-24 20H52z" fill="var(--energie)" />
        <path d="M36 84h286l-24 20H52z" fill="none" stroke="#c27a00" strokeWidth="3" />
        <path
          d="M60 104l20-20 20 20 20-20 20 20 20-20 20 20 20-20 20 20 20-20 20 20 20-20 18 18"
          fill="none"
          stroke="#c27a00"
          strokeWidth="4"
        />
        <rect x="134" y="60" width="50" height="52" fill="var(--energie)" stroke="#c27a00" strokeWidth="4" />
        <rect x="144" y="70" width="14" height="16" fill="var(--ink)" />
        <rect x="36" y="62" width="44" height="36" fill="var(--ink)" />
        <path d="M270 100v62" stroke="var(--ink)" strokeWidth="3" />
        <path d="M270 160v14a9 9 0 11-10 9" fill="none" stroke="var(--ink)" strokeWidth="5" />
      </g>
      <g fill="none" stroke="var(--ink)" strokeWidth="7">
        <ellipse cx="352" cy="211" rx="19" ry="38" />
        <ellipse cx="396.9" cy="213.9" rx="17.6" ry="35.1" />
        <ellipse cx="439.6" cy="216.8" rx="16.1" ry="32.2" />
        <ellipse cx="480.1" cy="219.7" rx="14.7" ry="29.3" />
        <ellipse cx="518.4" cy="222.6" rx="13.2" ry="26.4" />
        <ellipse cx="554.5" cy="225.5" rx="11.8" ry="23.5" />
      </g>
      <path
        d="M226 232C290 246 316 196 366 212S430 246 470 232S540 200 566 218C584 222 592 206 604 206"
        fill="none"
        stroke="var(--violet)"
        strokeWidth="7"
        strokeLinecap="round"
      />
      <circle cx="226" cy="232" r="9" fill="var(--violet)" />
    </svg>
  );
}
