import type { PilotDefinition } from '~/pilots/definition.ts';
import { messages } from '~/pilots/messages/places.ts';
import type { ProblemWords } from '~/pilots/messages/problems.ts';
import type { Finding } from '~/pilots/problem.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';

interface Reader {
  readonly words: ProblemWords;
  readonly locale: Locale;
}

/**
 * A finding as someone who never opens the files reads it: about the data or the service as a whole, without keys.
 * Undefined when it only says again what a blank already says: no agreement is written yet, nobody holds the data.
 */
export function plainFinding(
  document: PilotDefinition,
  finding: Finding,
  { words, locale }: Reader,
): Finding | undefined {
  const [part, index, field, at] = finding.path;
  const t = pick(messages, locale).plain;
  const unwritten = document.purposes.length === 0;
  if (part === 'services' && field === 'datasets') {
    const used = document.services[Number(index)]?.datasets[Number(at)];
    const dataset = document.datasets.find(({ key }) => key === used);
    if (!dataset) return finding;
    return unwritten ? undefined : { path: [part, index ?? 0], message: t.notGiven(inLocale(dataset.title, locale)) };
  }
  const dataset = part === 'datasets' && field === 'key' ? document.datasets[Number(index)] : undefined;
  if (!dataset) return finding;
  const path = ['datasets', Number(index)];
  if (finding.message === words.declaredWithoutFields(dataset.key)) return { path, message: t.noQuestions };
  if (finding.message === words.datasetWithoutPurpose(dataset.key)) {
    return unwritten || dataset.holder === '' ? undefined : { path, message: t.notAsked };
  }
  return dataset.holder === '' ? undefined : finding;
}
