import type { ExportPart } from '~/consent/export/export-part.ts';
import { dateCell, toCsv } from '~/consent/export/readings-csv.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { fareTitles } from '~/services/culture/load-culture-values.server.ts';
import { messages } from './messages/outing-files.ts';
import { readOutings } from './outings.server.ts';

/** The outings that a tester chose and the proofs that they made, for their archive; no file where there is none. */
export const outingFiles: ExportPart = async (context, { tester, locale }) => {
  const t = pick(messages, locale);
  const { chosen, proofs } = await readOutings(context, tester.id);
  const fares = fareTitles();
  const named = (title: { fr: string; en: string } | undefined, otherwise: string): string =>
    title ? inLocale(title, locale) : otherwise;
  return [
    ...(chosen.length > 0
      ? [
          {
            name: t.outings.name,
            about: t.outings.about,
            content: toCsv(
              locale,
              Object.values(t.outings.headings),
              chosen.map(({ title, venue, startsAt, chosenAt }) => [
                ...[inLocale(title, locale), venue, dateCell(new Date(startsAt)), dateCell(new Date(chosenAt))],
              ]),
            ),
          },
        ]
      : []),
    ...(proofs.length > 0
      ? [
          {
            name: t.proofs.name,
            about: t.proofs.about,
            content: toCsv(
              locale,
              Object.values(t.proofs.headings),
              proofs.map(({ way, fare, outing, madeAt, until }) => [
                ...[t.ways[way], named(fares[fare], fare), named(outing?.title, ''), outing?.venue ?? ''],
                ...[dateCell(new Date(madeAt)), dateCell(new Date(until))],
              ]),
            ),
          },
        ]
      : []),
  ];
};
