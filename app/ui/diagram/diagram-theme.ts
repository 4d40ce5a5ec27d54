/** The tokens that diagrams use, with their values: mermaid computes with hex, pages show the tokens. */
export const TOKENS = {
  '--ink': '#221a30',
  '--ink-2': '#4b4359',
  '--paper': '#faf4e8',
  '--sheet': '#fffdf8',
  '--sunk': '#f1e8d7',
  '--rule': '#ddd2be',
  '--edge': '#8b7f6c',
  '--violet': '#5b2bb0',
  '--violet-deep': '#3f1c80',
  '--violet-wash': '#ece4f8',
  '--note-jaune': '#ffe37c',
  '--energie-wash': '#fce9c2',
  '--mobilite-wash': '#d3eae5',
  '--bad': '#ae2318',
  '--bad-wash': '#faddd8',
  '--seq-3': '#c2abe6',
  '--div-1': '#9a5b00',
  '--div-2': '#dda03a',
  '--div-3': '#f4d9a6',
  '--div-4': '#f6f1e6',
  '--div-5': '#d3c1ec',
  '--div-6': '#8359c4',
  '--div-7': '#371873',
} as const;

type Token = keyof typeof TOKENS;
const hex = (token: Token): string => TOKENS[token];

export const TOKEN_OF_COLOUR: ReadonlyMap<string, string> = new Map(
  Object.entries(TOKENS).map(([token, colour]) => [colour, `var(${token})`]),
);

/** Mermaid's « base » theme, in our colours. */
export const THEME_VARIABLES: Readonly<Record<string, string>> = {
  background: hex('--paper'),
  fontSize: '16px',
  fontFamily: 'inherit',
  primaryColor: hex('--sheet'),
  primaryTextColor: hex('--ink'),
  primaryBorderColor: hex('--ink'),
  secondaryColor: hex('--violet-wash'),
  secondaryTextColor: hex('--ink'),
  secondaryBorderColor: hex('--violet'),
  tertiaryColor: hex('--sunk'),
  tertiaryTextColor: hex('--ink'),
  tertiaryBorderColor: hex('--edge'),
  mainBkg: hex('--sheet'),
  nodeBorder: hex('--ink'),
  nodeTextColor: hex('--ink'),
  lineColor: hex('--violet'),
  textColor: hex('--ink'),
  titleColor: hex('--ink'),
  edgeLabelBackground: hex('--paper'),
  clusterBkg: hex('--sunk'),
  clusterBorder: hex('--edge'),
  noteBkgColor: hex('--note-jaune'),
  noteTextColor: hex('--ink'),
  noteBorderColor: hex('--edge'),
  actorBkg: hex('--sheet'),
  actorBorder: hex('--ink'),
  actorTextColor: hex('--ink'),
  actorLineColor: hex('--edge'),
  signalColor: hex('--violet'),
  signalTextColor: hex('--ink'),
  labelBoxBkgColor: hex('--violet-wash'),
  labelBoxBorderColor: hex('--violet'),
  labelTextColor: hex('--ink'),
  loopTextColor: hex('--ink'),
  activationBkgColor: hex('--violet-wash'),
  activationBorderColor: hex('--violet'),
  sequenceNumberColor: hex('--sheet'),
  sectionBkgColor: hex('--sunk'),
  altSectionBkgColor: hex('--paper'),
  sectionBkgColor2: hex('--sunk'),
  gridColor: hex('--rule'),
  taskBkgColor: hex('--seq-3'),
  taskBorderColor: hex('--violet'),
  taskTextColor: hex('--ink'),
  taskTextDarkColor: hex('--ink'),
  taskTextLightColor: hex('--ink'),
  taskTextOutsideColor: hex('--ink'),
  activeTaskBkgColor: hex('--energie-wash'),
  activeTaskBorderColor: hex('--ink'),
  doneTaskBkgColor: hex('--violet-wash'),
  doneTaskBorderColor: hex('--violet'),
  critBkgColor: hex('--bad-wash'),
  critBorderColor: hex('--bad'),
  errorBkgColor: hex('--bad-wash'),
  errorTextColor: hex('--bad'),
};

/** What no variable sets: thicker lines, opaque labels, ticks of 14 px. */
export const THEME_CSS = `
  .edgeLabel rect, .edgeLabel .label rect { opacity: 1 !important; }
  .flowchart-link, .transition, .messageLine0, .messageLine1 { stroke-width: 2px !important; }
  .node rect, .node polygon, .node circle, .node path, .actor, rect.actor { stroke-width: 1.5px !important; }
  .grid .tick text { font-size: 14px !important; }
  .grid .tick line { stroke: ${hex('--rule')} !important; }
  .actor-line { stroke-width: 1.5px !important; }
`;
