import { mermaidText } from '~/pilots/flow-diagram.ts';
import { type Bilingual, inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { GovernanceMeasure } from './measures.ts';

/** What people call what a replay names by its key. */
export interface LabNames {
  readonly datasets: Readonly<Record<string, Bilingual>>;
  readonly services: Readonly<Record<string, Bilingual>>;
  readonly recipients: Readonly<Record<string, Bilingual>>;
  readonly holders: Readonly<Record<string, string>>;
}

export interface LabFlowWords {
  /** What readings lie in together, when they do not lie at services. */
  readonly space: string;
  readonly declared: string;
  readonly copy: string;
  readonly inside: string;
  readonly totals: string;
  readonly operator: string;
  readonly result: string;
}

/**
 * Where data went in one replay, as mermaid source: from each holder to where its data was found, from there to each
 * service and recipient that opened some, totals and results as dashes. Drawn from what was measured alone.
 */
export function labFlow(measure: GovernanceMeasure, names: LabNames, words: LabFlowWords, locale: Locale): string {
  const { datasets, share } = measure;
  const q = mermaidText;
  const name = (title: Bilingual | undefined, key: string): string => (title ? inLocale(title, locale) : key);
  const holders = [...new Set(datasets.map(({ holder }) => holder))];
  const openers = [...new Set(datasets.flatMap(({ readers }) => readers.filter(opens).map(({ reader }) => reader)))];
  const nodeOf = (reader: string): string => `r${openers.indexOf(reader as (typeof openers)[number])}`;
  const isSpace = datasets.some(({ lies }) => lies.space && lies.copies.length === 0);
  const lines = ['flowchart LR'];
  if (isSpace) lines.push(`  space[(${q(words.space)})]`);
  for (const reader of openers) {
    const [kind = '', key = ''] = reader.split(':');
    const title = kind === 'service' ? names.services[key] : names.recipients[key];
    const label = name(title, key);
    const isInside = datasets.some(({ readers }) => readers.some((one) => one.reader === reader && one.isInside));
    lines.push(`  ${nodeOf(reader)}(${q(isInside ? `${label}\n${words.inside}` : label)})`);
  }
  for (const [index, holder] of holders.entries()) {
    const sent = datasets.filter((dataset) => dataset.holder === holder);
    lines.push(`  h${index}[${q(holder === 'declared' ? words.declared : (names.holders[holder] ?? holder))}]`);
    const toSpace = sent.filter(({ lies }) => lies.copies.length === 0);
    if (toSpace.length > 0) {
      const label = toSpace.map(({ dataset }) => name(names.datasets[dataset], dataset)).join('\n');
      lines.push(`  h${index} -->|${q(label)}| space`);
    }
    for (const service of new Set(sent.flatMap(({ lies }) => lies.copies))) {
      if (openers.includes(`service:${service}`))
        lines.push(`  h${index} -->|${q(words.copy)}| ${nodeOf(`service:${service}`)}`);
    }
  }
  const copied = new Set(datasets.flatMap(({ lies }) => lies.copies.map((key) => `service:${key}`)));
  for (const reader of openers) if (!copied.has(reader) && isSpace) lines.push(`  space --> ${nodeOf(reader)}`);
  if (isSpace && datasets.some(({ readers }) => readers.some((one) => one.sight === 'totals-only'))) {
    lines.push(`  operator([${q(words.operator)}])`, `  space -.->|${q(words.totals)}| operator`);
  }
  if (share.way !== 'none' && share.recipient) {
    const label = share.way === 'own-result' ? words.result : words.totals;
    const from = isSpace ? 'space' : openers[0] ? nodeOf(openers[0]) : '';
    lines.push(`  out([${q(name(names.recipients[share.recipient], share.recipient))}])`);
    if (from) lines.push(`  ${from} -.->|${q(label)}| out`);
  }
  return `${lines.join('\n')}\n`;
}

const opens = ({ reader, opened }: { reader: string; opened: number }): boolean => reader !== 'tester' && opened > 0;
