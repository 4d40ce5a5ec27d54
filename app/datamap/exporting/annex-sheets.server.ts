import { listChallenges } from '~/method/harvest/list-challenges.server.ts';
import { listHarvest } from '~/method/harvest/list-harvest.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { asAnnex } from '../datablitz/annex.ts';
import { holderKey } from '../datablitz/holder-names.ts';
import type { ItemContent } from '../datablitz/model.ts';
import { listFirstUses } from '../first-uses/list-first-uses.server.ts';
import { messages } from '../messages/annex.ts';

/** What an initiative's workbook tells besides its data: holders, challenges with what workshops said of them, first uses. */
export async function annexSheets(
  context: AppContext,
  input: { territoryId: string; locale: Locale; items: readonly ItemContent[]; more: readonly SheetToWrite[] },
): Promise<SheetToWrite[]> {
  const { territoryId, locale, items, more } = input;
  const t = pick(messages, locale);
  const initiatives = await context.db.initiative.findMany({ where: { territoryId }, select: { id: true } });
  const challenges: string[][] = [];
  const uses: string[][] = [];
  for (const { id: initiativeId } of initiatives) {
    const scope = { territoryId, initiativeId };
    challenges.push(...(await challengeRows(context, scope, items, t)));
    for (const use of await listFirstUses(context, scope)) {
      const { name, pitch, functions, challenge, itemKeys, workshop } = use;
      uses.push([name, pitch, functions.join('\n'), challenge, itemKeys.join('\n'), workshop]);
    }
  }
  const sheets: SheetToWrite[] = [
    sheetOf(t.holders, holderRows(items), [34, 10, 18, 60]),
    sheetOf(t.challenges, challenges, [44, 10, 18, 60, 10, 30]),
    sheetOf(t.uses, uses, [30, 50, 50, 40, 50, 30]),
    ...more,
  ];
  return sheets.filter(({ rows }) => rows.length > 0).map((sheet) => asAnnex(sheet, t.mark));
}

function sheetOf(
  words: { tab: string; title: string; columns: Readonly<Record<string, string>> },
  rows: string[][],
  widths: number[],
): SheetToWrite {
  return { name: words.tab, preamble: [words.title], headings: Object.values(words.columns), rows, widths };
}

function holderRows(items: readonly ItemContent[]): string[][] {
  const holders = new Map<string, { name: string; items: number; personal: number; challenges: Set<string> }>();
  for (const item of items) {
    for (const name of item.holders) {
      const known = holders.get(holderKey(name)) ?? { name, items: 0, personal: 0, challenges: new Set<string>() };
      known.items += 1;
      if (item.personal) known.personal += 1;
      known.challenges.add(item.challenge);
      holders.set(holderKey(name), known);
    }
  }
  return [...holders.values()]
    .sort((a, b) => b.items - a.items || a.name.localeCompare(b.name, 'fr'))
    .map((one) => [one.name, String(one.items), String(one.personal), [...one.challenges].join('\n')]);
}

async function challengeRows(
  context: AppContext,
  scope: { territoryId: string; initiativeId: string },
  items: readonly ItemContent[],
  t: ReturnType<typeof pick<(typeof messages)['fr']>>,
): Promise<string[][]> {
  const counts = new Map<string, number>();
  for (const { challenge } of items) counts.set(challenge, (counts.get(challenge) ?? 0) + 1);
  const named = (await listChallenges(context, { ...scope, retired: true })).map(({ text }) => text);
  const families = await listHarvest(context, { ...scope, state: 'all' });
  return [
    ...[...new Set([...named, ...counts.keys()])].map((name) => [
      name,
      String(counts.get(name) ?? 0),
      t.challenges.challenge,
      '',
      '',
      '',
    ]),
    ...families.map(({ challenge, kind, text, points, workshop }) => [
      challenge,
      '',
      t.kinds[kind],
      text,
      points > 0 ? String(points) : '',
      workshop.title,
    ]),
  ];
}
