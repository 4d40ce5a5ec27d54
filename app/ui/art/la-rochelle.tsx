import { Waves } from './waves.tsx';

/** The towers of the old harbour, joined by a chain that is the thread. Decorative: the words beside it name the place. */
export function LaRochelleArt() {
  return (
    <svg viewBox="0 0 600 340" width="600" height="340" aria-hidden="true">
      <rect width="600" height="340" fill="var(--mobilite-wash)" />
      <circle cx="300" cy="196" r="96" fill="var(--note-jaune)" />
      <rect y="236" width="600" height="104" fill="var(--mobilite)" />
      <g fill="#9fd0c9">
        <rect x="0" y="206" width="88" height="32" />
        <path d="M88 238v-22l16-10 16 10v22zM120 238v-30h22v30zM142 238v-22l14-9 14 9v22z" />
        <path d="M520 238v-26l18-11 18 11v26zM556 238v-34h44v34z" />
      </g>
      <g>
        <path d="M446 238V118h44v120z" fill="var(--ink)" />
        <path d="M440 122l28-92 28 92z" fill="var(--ink)" />
        <path d="M468 8v24" stroke="var(--ink)" strokeWidth="4" />
        <path d="M461 100l7-44 7 44z" fill="var(--mobilite-wash)" />
        <rect x="440" y="118" width="56" height="9" fill="var(--ink)" />
      </g>
      <g fill="var(--ink)">
        <path d="M118 250V112l10-12h94l10 12v138z" />
        <rect x="108" y="88" width="134" height="26" />
        <rect x="108" y="74" width="12.2" height="15" fill="var(--ink)" />
        <rect x="132.4" y="74" width="12.2" height="15" fill="var(--ink)" />
        <rect x="156.7" y="74" width="12.2" height="15" fill="var(--ink)" />
        <rect x="181.1" y="74" width="12.2" height="15" fill="var(--ink)" />
        <rect x="205.5" y="74" width="12.2" height="15" fill="var(--ink)" />
        <rect x="229.8" y="74" width="12.2" height="15" fill="var(--ink)" />
        <path d="M196 88V48h34v40z" />
        <path d="M191 50l22-26 22 26z" />
      </g>
      <g fill="var(--mobilite-wash)">
        <rect x="142" y="136" width="9" height="24" />
        <rect x="198" y="136" width="9" height="24" />
        <rect x="169" y="176" width="11" height="30" />
      </g>
      <g fill="var(--ink)">
        <path d="M362 252V150h84v102z" />
        <rect x="352" y="132" width="104" height="22" />
        <rect x="352" y="119" width="11.6" height="14" fill="var(--ink)" />
        <rect x="375.1" y="119" width="11.6" height="14" fill="var(--ink)" />
        <rect x="398.2" y="119" width="11.6" height="14" fill="var(--ink)" />
        <rect x="421.3" y="119" width="11.6" height="14" fill="var(--ink)" />
        <rect x="444.4" y="119" width="11.6" height="14" fill="var(--ink)" />
      </g>
      <g fill="var(--mobilite-wash)">
        <rect x="384" y="170" width="8" height="22" />
        <rect x="416" y="170" width="8" height="22" />
        <rect x="400" y="206" width="9" height="26" />
      </g>
      <path
        d="M108 252c-22 0-34 4-44 12h178c-8-8-14-12-24-12zM354 252c-12 0-20 5-28 12h160c-10-8-20-12-34-12z"
        fill="var(--mobilite-ink)"
      />
      <Waves top={278} rows={4} colour="#3f9a94" />
      <path
        d="M-4 206C40 206 60 150 112 150M496 196C540 180 552 236 604 236"
        fill="none"
        stroke="var(--violet)"
        strokeWidth="7"
      />
      <circle cx="116" cy="150" r="8" fill="var(--violet)" />
      <circle cx="491" cy="197" r="8" fill="var(--violet)" />
      <path
        d="M236 168C262 232 336 236 360 184"
        fill="none"
        stroke="var(--violet)"
        strokeWidth="7"
        strokeLinecap="round"
      />
      <circle cx="236" cy="168" r="8" fill="var(--violet)" />
      <circle cx="263" cy="206" r="8" fill="var(--violet)" />
      <circle cx="300" cy="219" r="8" fill="var(--violet)" />
      <circle cx="337" cy="209" r="8" fill="var(--violet)" />
      <circle cx="360" cy="184" r="8" fill="var(--violet)" />
      <g transform="translate(120 118) scale(.62)">
        <path d="M296 178v100" stroke="var(--ink)" strokeWidth="4" />
        <path d="M301 182c20 26 26 50 26 76h-26z" fill="var(--sheet)" />
        <path d="M290 198c-14 20-20 38-21 60h21z" fill="var(--social)" />
        <path d="M262 268h76c-4 14-14 22-26 22h-28c-12 0-19-8-22-22z" fill="var(--ink)" />
      </g>
    </svg>
  );
}
