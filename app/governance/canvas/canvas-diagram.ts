import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { Actor, Canvas, FlowKind, Right, Role } from './canvas.ts';

interface Words {
  readonly rights: Readonly<Record<Right, string>>;
  readonly keeps: string;
  readonly unnamed: string;
}

/** Mermaid reads these as syntax even between quotes; line breaks are its own. */
const quote = (lines: readonly string[]): string =>
  `"${lines
    .filter((line) => line !== '')
    .map((line) =>
      shortened(line)
        // Mermaid would spell the spaces of French out.
        .replace(/[\u00a0\u202f]/g, ' ')
        .replaceAll('#', '#35;')
        .replaceAll('"', '#quot;')
        .replaceAll('<', '#lt;')
        .replaceAll('>', '#gt;')
        .replaceAll('`', '#96;')
        .replaceAll('%%', '% %'),
    )
    .join('<br/>')}"`;

/** Longer words push arrows off the page; the list below the drawing has them whole. */
const LONGEST = 64;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

const SHAPES: Readonly<Record<Role, readonly [string, string]>> = {
  person: ['([', '])'],
  holder: ['[', ']'],
  service: ['(', ')'],
  operator: ['[[', ']]'],
  group: ['{{', '}}'],
  board: ['{{', '}}'],
  public: ['[[', ']]'],
  other: ['[', ']'],
};
const ARROWS: Readonly<Record<FlowKind, string>> = {
  data: '-->',
  program: '==>',
  result: '-->',
  decision: '-.->',
};

/** A canvas as mermaid source: actors with their rights, stores under their keeper, arrows with their consent. */
export function canvasDiagram({ actors, stores, flows }: Canvas, locale: Locale, words: Words): string {
  const ids = new Map([
    ...actors.map(({ key }, i) => [key, `a${i + 1}`] as const),
    ...stores.map(({ key }, i) => [key, `s${i + 1}`] as const),
  ]);
  const named = (text: Actor['name']): string => inLocale(text, locale) || words.unnamed;
  const lines = ['flowchart LR'];
  for (const { key, name, role, rights } of actors) {
    const [open, close] = SHAPES[role];
    const said = rights.map((right) => words.rights[right]).join(' · ');
    lines.push(`  ${ids.get(key)}${open}${quote([named(name), said])}${close}`);
  }
  for (const { key, name } of stores) lines.push(`  ${ids.get(key)}[(${quote([named(name)])})]`);
  for (const { key, keeper } of stores) {
    const by = ids.get(keeper);
    if (by) lines.push(`  ${by} ---|${quote([words.keeps])}| ${ids.get(key)}`);
  }
  for (const { from, to, kind, what, consent } of flows) {
    const [start, end] = [ids.get(from), ids.get(to)];
    if (!start || !end) continue;
    const agreed = inLocale(consent, locale);
    const label = [inLocale(what, locale), agreed && `(${shortened(agreed)})`];
    const text = label.some((line) => line !== '') ? `|${quote(label)}|` : '';
    lines.push(`  ${start} ${ARROWS[kind]}${text} ${end}`);
  }
  const stored = stores.map(({ key }) => ids.get(key));
  if (stored.length > 0) {
    lines.push('  classDef store fill:#ece4f8,stroke:#5b2bb0', `  class ${stored.join(',')} store`);
  }
  return `${lines.join('\n')}\n`;
}
