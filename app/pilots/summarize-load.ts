import { plural } from '~/platform/i18n/format.ts';
import { defineMessages, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { PilotLoad } from './load-pilots.server.ts';
import { formatProblem } from './problem.ts';

const messages = defineMessages({
  fr: {
    counts: (n: { panels: number; datasets: number; purposes: number }) =>
      [
        `${n.panels} ${plural('fr', n.panels, 'panel', 'panels')}`,
        `${n.datasets} ${plural('fr', n.datasets, 'jeu de données', 'jeux de données')}`,
        `${n.purposes} ${plural('fr', n.purposes, 'finalité', 'finalités')}`,
      ].join(', '),
    mistakes: (n: number) => `${n} ${plural('fr', n, 'erreur', 'erreurs')}`,
    remark: (text: string) => `Remarque : ${text}`,
  },
  en: {
    counts: (n: { panels: number; datasets: number; purposes: number }) =>
      [
        `${n.panels} ${plural('en', n.panels, 'panel', 'panels')}`,
        `${n.datasets} ${plural('en', n.datasets, 'dataset', 'datasets')}`,
        `${n.purposes} ${plural('en', n.purposes, 'purpose', 'purposes')}`,
      ].join(', '),
    mistakes: (n: number) => `${n} ${plural('en', n, 'mistake', 'mistakes')}`,
    remark: (text: string) => `Remark: ${text}`,
  },
});

/** What check:pilots prints: a line per pilot, in alphabetical order, and a line per mistake or remark under its pilot. */
export function summarizeLoad({ pilots, problems, remarks }: PilotLoad, locale: Locale): string[] {
  const t = pick(messages, locale);
  const names = [...new Set([...pilots.map((one) => one.slug), ...problems.map((one) => one.pilot)])].sort();
  return names.flatMap((name) => {
    const pilot = pilots.find((one) => one.slug === name)?.definition;
    if (pilot) {
      const { panels, datasets, purposes } = pilot;
      const counts = t.counts({ panels: panels.length, datasets: datasets.length, purposes: purposes.length });
      const said = remarks.filter((one) => one.pilot === name);
      return [
        `${name}  ok  ${counts}`,
        ...said.map((one) => `  ${formatProblem({ ...one, message: t.remark(one.message) })}`),
      ];
    }
    const mistakes = problems.filter((one) => one.pilot === name);
    return [`${name}  ${t.mistakes(mistakes.length)}`, ...mistakes.map((one) => `  ${formatProblem(one)}`)];
  });
}
