import { type AlternativesView, buildAlternativesView } from '~/services/food/alternatives-view.ts';
import { basketFootprint } from '~/services/food/basket-footprint.ts';
import { type Choice, choicesIn } from '~/services/food/choices.ts';
import { loadFood } from '~/services/food/load-food.server.ts';
import { readNote } from '~/vault/read-note.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readShopping } from './read-basket.server.ts';
import type { DatasetStanding } from './service-data.server.ts';

export const CHOICES = 'alternatives';

export interface AlternativesPage {
  readonly standing: readonly DatasetStanding[];
  readonly view: AlternativesView | null;
  readonly isBaseWhole: boolean;
  /** Latest first. */
  readonly choices: readonly Choice[];
}

/** What could take the place of the last month's purchases, or of one product; no view while no receipt can be read. */
export async function readAlternatives(page: OpenService, asked: string | null): Promise<AlternativesPage> {
  const { standing, lines, knowledge, isBaseWhole, month } = await readShopping(page, null);
  if (month === null) return { standing, view: null, isBaseWhole, choices: [] };
  const food = loadFood();
  const basket = basketFootprint(lines, food, knowledge);
  const { testerId } = page.tester;
  const choices: Choice[] = [];
  for (const dataset of new Set(lines.map((line) => line.dataset))) {
    choices.push(...choicesIn(await readNote(page.app, { testerId, dataset, topic: CHOICES, reader: 'tester' })));
  }
  return {
    ...{ standing, isBaseWhole, view: buildAlternativesView({ lines: basket.lines, month, asked }, food) },
    choices: choices.toSorted((a, b) => (a.day < b.day ? 1 : -1)),
  };
}
