import { defineMessages, pick } from '~/platform/i18n/messages.ts';
import type { DatablitzReading, DoubtReason } from '../datablitz/model.ts';
import { messages as doubts } from './doubts.ts';

const usage =
  'npm run -s import:datablitz -- FILE --dry-run [--json]\nnpm run -s import:datablitz -- FILE --territory ID [--initiative ID] [--json]';

export const cliMessages = defineMessages({
  fr: {
    usage: `Il faut un fichier, et un seul :\n${usage}`,
    noFile: (file: string) => `Il n'y a pas de fichier ${file}.`,
    needTerritory: 'Pour écrire, dites dans quel territoire : --territory ID. Pour seulement lire : --dry-run.',
    unexpected: (detail: string) => `La lecture s'est arrêtée sur un imprévu, rien n'a été écrit. ${detail}`,
    imported: (created: number, updated: number, left: number) =>
      `${count(created, 'donnée ajoutée', 'données ajoutées')}, ${count(updated, 'mise à jour', 'mises à jour')}, ${count(left, 'ligne laissée', 'lignes laissées')} de côté.`,
    summary: (reading: DatablitzReading) => {
      const words = pick(doubts, 'fr');
      return [
        `${count(reading.rows.length, 'ligne comprise', 'lignes comprises')}.`,
        ...perSheet(reading, (sheet, n) => `  ${sheet} : ${n}`),
        reading.doubts.length === 0 ? 'Aucun doute.' : `${count(reading.doubts.length, 'doute', 'doutes')} :`,
        ...perDoubt(reading, words, (sheet, row, why) => `  ${sheet}, ligne ${row} : ${why}`),
        reading.merges.length === 0
          ? 'Aucun doublon de détenteur.'
          : `${count(reading.merges.length, 'détenteur écrit', 'détenteurs écrits')} de plusieurs façons :`,
        ...reading.merges.map(({ into, variants }) => `  ${into} ← ${variants.join(', ')}`),
      ].join('\n');
    },
  },
  en: {
    usage: `One file is needed, and only one:\n${usage}`,
    noFile: (file: string) => `There is no file ${file}.`,
    needTerritory: 'To write, say in which territory: --territory ID. To only read: --dry-run.',
    unexpected: (detail: string) => `Reading stopped on something unforeseen, nothing was written. ${detail}`,
    imported: (created: number, updated: number, left: number) =>
      `${count(created, 'data item', 'data items')} added, ${updated} updated, ${count(left, 'row', 'rows')} left aside.`,
    summary: (reading: DatablitzReading) => {
      const words = pick(doubts, 'en');
      return [
        `${count(reading.rows.length, 'row', 'rows')} understood.`,
        ...perSheet(reading, (sheet, n) => `  ${sheet}: ${n}`),
        reading.doubts.length === 0 ? 'No doubt.' : `${count(reading.doubts.length, 'doubt', 'doubts')}:`,
        ...perDoubt(reading, words, (sheet, row, why) => `  ${sheet}, row ${row}: ${why}`),
        reading.merges.length === 0
          ? 'No holder written twice.'
          : `${count(reading.merges.length, 'holder', 'holders')} written in several ways:`,
        ...reading.merges.map(({ into, variants }) => `  ${into} ← ${variants.join(', ')}`),
      ].join('\n');
    },
  },
});

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function perSheet(reading: DatablitzReading, line: (sheet: string, rows: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const { sheet } of reading.rows) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, rows]) => line(sheet, rows));
}

function perDoubt(
  reading: DatablitzReading,
  words: Readonly<Record<DoubtReason, string>>,
  line: (sheet: string, row: number, why: string) => string,
): string[] {
  return reading.doubts.map(({ sheet, row, reason }) => line(sheet, row, words[reason]));
}
