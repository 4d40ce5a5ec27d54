import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from './definition.ts';

/** Words that mermaid would read as syntax are quoted away; its own line breaks are written <br/>. */
export const mermaidText = (text: string): string => `"${text.replaceAll('"', '&quot;').replaceAll('\n', '<br/>')}"`;

/**
 * Who sends what to whom in a pilot, as mermaid source: holders to the tester's space, dataset by dataset; the space
 * to the services that read it; the space to any other recipient an agreement names. Deterministic.
 */
export function flowDiagram(
  { datasets, services, purposes, recipients }: PilotDefinition,
  locale: Locale,
  words: { readonly space: string; readonly declared: string; readonly holderName: (id: string) => string },
): string {
  const lines = ['flowchart LR', `  space[(${mermaidText(words.space)})]`];
  const holders = [...new Set(datasets.map(({ holder }) => holder))];
  for (const [index, holder] of holders.entries()) {
    const sent = datasets.filter((dataset) => dataset.holder === holder);
    const label = sent.map(({ title }) => inLocale(title, locale)).join('\n');
    const name = holder === 'declared' ? words.declared : words.holderName(holder);
    lines.push(`  holder${index}[${mermaidText(name)}] -->|${mermaidText(label)}| space`);
  }
  const reading = services.filter(({ key, datasets: read }) => {
    return read.length > 0 && purposes.some((purpose) => purpose.services.includes(key));
  });
  for (const [index, service] of reading.entries()) {
    lines.push(`  space --> service${index}(${mermaidText(inLocale(service.title, locale))})`);
  }
  for (const [index, recipient] of recipients.entries()) {
    const asked = purposes.filter((purpose) => purpose.recipient === recipient.key && purpose.datasets.length === 0);
    if (asked.length === 0) continue;
    const label = asked.map(({ what }) => inLocale(what.title, locale)).join('\n');
    lines.push(
      `  space -.->|${mermaidText(label)}| recipient${index}([${mermaidText(inLocale(recipient.title, locale))}])`,
    );
  }
  return `${lines.join('\n')}\n`;
}
