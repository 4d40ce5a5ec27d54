import type { ReactNode } from 'react';

const full = 'currentColor';

/** Drawn on a grid of 24, stroke 2.2, as in the mockups. */
const shapes = {
  'arrow-right': <path d="M4 12h15M13 6l6 6-6 6" />,
  check: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  'cross-octagon': (
    <>
      <path d="M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8z" />
      <path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path d="M12 10v4.5M12 17.4v.2" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 11v6M12 7v.2" />
    </>
  ),
  bolt: <path d="M13 2L5 14h6l-1 8 9-13h-6z" />,
  flame: (
    <>
      <path d="M12 2.5c1 4.5 6.5 6 6.5 12a6.5 6.5 0 01-13 0c0-2.5 1-4 2.5-5.5.5 2 1.5 2.5 2 2.5C10 8 10 5.5 12 2.5z" />
      <path d="M12 21c-1.8 0-2.8-1.2-2.8-2.8 0-1.7 1.5-2.5 2.8-4.2 1.3 1.7 2.8 2.5 2.8 4.2 0 1.6-1 2.8-2.8 2.8z" />
    </>
  ),
  moon: <path d="M20 14.5A8.5 8.5 0 019.5 4a8.5 8.5 0 1010.5 10.5z" />,
  eye: (
    <>
      <path d="M2 12s3.8-6.5 10-6.5S22 12 22 12s-3.8 6.5-10 6.5S2 12 2 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  'eye-off': (
    <>
      <path d="M2 12s3.8-6.5 10-6.5S22 12 22 12s-3.8 6.5-10 6.5S2 12 2 12z" />
      <path d="M4 20L20 4" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 6.5V12l4 2.5" />
    </>
  ),
  note: (
    <>
      <path d="M4 4h16v11l-5 5H4z" />
      <path d="M20 15h-5v5" />
    </>
  ),
  message: <path d="M3 4h18v13H11l-5 4v-4H3z" />,
  table: (
    <>
      <rect x="3" y="4" width="18" height="16" />
      <path d="M3 10h18M3 15h18M10 4v16" />
    </>
  ),
  download: <path d="M12 3v12M6.5 10l5.5 5.5L17.5 10M4 20.5h16" />,
  upload: <path d="M12 16V4M6.5 9L12 3.5 17.5 9M4 20.5h16" />,
  thread: (
    <>
      <path d="M2 15c4 0 4-7 8-7s4 8 8 8 4-3 4-3" />
      <circle cx="10" cy="8" r="2.6" fill={full} />
    </>
  ),
  print: (
    <>
      <path d="M6.5 9V3h11v6M6.5 17H3V9h18v8h-3.5" />
      <rect x="6.5" y="14" width="11" height="7" />
    </>
  ),
  plus: <path d="M12 4v16M4 12h16" />,
  minus: <path d="M4 12h16" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="7" />
      <path d="M15.8 15.8L21 21" />
    </>
  ),
  pencil: <path d="M4 20l1-5L16 4l4 4L9 19z" />,
  trash: <path d="M3.5 6h17M9 6V3h6v3M5.5 6l1 15h11l1-15M10 10.5v6M14 10.5v6" />,
  undo: <path d="M8.5 4.5L4 9l4.5 4.5M4 9h9.5a6 6 0 010 12H9" />,
  key: (
    <>
      <circle cx="7.5" cy="15.5" r="4.5" />
      <path d="M11 12.5L20.5 3M16 7.5l3.5 3.5" />
    </>
  ),
  link: (
    <path d="M10 14.5a4 4 0 005.7 0l4-4a4 4 0 00-5.7-5.7l-1.3 1.3M14 9.5a4 4 0 00-5.7 0l-4 4a4 4 0 005.7 5.7l1.3-1.3" />
  ),
  home: <path d="M3 11.5L12 3.5l9 8M5.5 9.5V20.5h13V9.5M10 20.5v-6h4v6" />,
  external: <path d="M13.5 3.5h7v7M20.5 3.5L11 13M17.5 13.5v7h-14v-14h7" />,
  circle: <circle cx="12" cy="12" r="9" />,
  'half-circle': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 010 18z" fill={full} />
    </>
  ),
  'full-circle': <circle cx="12" cy="12" r="9" fill={full} />,
  leaf: <path d="M4 20.5C5 14 9 10.5 14 9M6.3 15.8C4 8 9.5 3.5 20.5 3.5c.5 10.5-4.5 16-12.5 14" />,
  close: <path d="M5 5l14 14M19 5L5 19" />,
  people: (
    <>
      <circle cx="8.5" cy="8" r="3.8" />
      <path d="M2 20.5c0-4 2.8-6.5 6.5-6.5s6.5 2.5 6.5 6.5M15.5 4.5a3.8 3.8 0 010 7M18 14.5c2.5.8 4 3 4 6" />
    </>
  ),
  basket: <path d="M3 9.5h18l-2 11H5zM8 9.5L11 3M16 9.5L13 3M9.5 13v4M14.5 13v4" />,
  swap: <path d="M3 8h16M14.5 3.5L19 8l-4.5 4.5M21 16H5M9.5 11.5L5 16l4.5 4.5" />,
  calendar: (
    <>
      <rect x="3" y="5" width="18" height="16" />
      <path d="M3 10.5h18M8 2.5V7M16 2.5V7" />
    </>
  ),
  euro: <path d="M18.5 5.5A8.5 8.5 0 1018.5 18.5M3 10.3h10.5M3 13.8h9" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export interface IconProps {
  readonly name: IconName;
  readonly className?: string;
}

/** A glyph that stands beside its word: it says nothing to a screen reader. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
