import { changeNote } from '~/consent/notes/change-note.server.ts';
import { NOT_FOOD, withCorrection, withoutCorrection } from '~/services/food/corrections.ts';
import { loadFood } from '~/services/food/load-food.server.ts';
import { type Correction, matchProduct, productName } from '~/services/food/match-product.ts';
import type { OpenService } from './open-service.server.ts';
import { CORRECTIONS, readShopping, type Shopping } from './read-basket.server.ts';

const MOST_GRAMS = 20_000;

/** The last line that names a product. Throws a 404 Response when none of the receipts at hand does. */
function lineOf({ lines }: Shopping, name: string | null) {
  const line = lines.findLast((one) => productName(one) === name);
  if (!line) throw new Response(null, { status: 404 });
  return line;
}

/** What a product is taken for, and all that it may be instead. Throws a 404 Response. */
export async function readProduct(page: OpenService, { name, month }: { name: string | null; month: string | null }) {
  const shopping = await readShopping(page, month);
  const line = lineOf(shopping, name);
  const key = productName(line);
  const food = loadFood();
  const correction = shopping.knowledge.corrections.get(key);
  const { kind, certainty } = matchProduct(line, food, {
    known: shopping.knowledge.products.get(key),
    correction,
  });
  return {
    ...{ name: key, month: shopping.month, label: line.label, isByPiece: line.unit === 'piece', certainty },
    kind: kind ?? (certainty === NOT_FOOD ? NOT_FOOD : ''),
    kindTitle: food.kinds.find((one) => one.key === kind)?.title ?? null,
    pieceGrams: correction?.pieceGrams ?? null,
    isCorrected: correction !== undefined,
    kinds: food.kinds.map(({ key: value, title }) => ({ value, title })),
  };
}

/** What is wrong in the form; null when the correction is kept. Throws a 404 Response; errors of `changeNote`. */
export async function correctProduct(page: OpenService, form: FormData): Promise<'kind' | 'grams' | null> {
  const { app, tester } = page;
  // The month that the person was looking at may be older than the last half year.
  const shopping = await readShopping(page, String(form.get('month') ?? ''));
  const line = lineOf(shopping, String(form.get('product')));
  const name = productName(line);
  const note = { testerId: tester.testerId, topic: CORRECTIONS };
  if (form.get('intent') === 'forget') {
    // It may have been kept beside the receipts of another shop.
    const datasets = new Set(shopping.lines.filter((one) => productName(one) === name).map(({ dataset }) => dataset));
    for (const dataset of datasets) {
      await changeNote(app, { ...note, dataset }, (rows) => withoutCorrection(rows, name));
    }
    return null;
  }
  const said = String(form.get('kind') ?? '');
  const kind = said === NOT_FOOD ? null : said;
  if (kind !== null && !loadFood().kinds.some(({ key }) => key === kind)) return 'kind';
  const grams = readGrams(form.get('grams'));
  if (grams === 'wrong') return 'grams';
  const correction: Correction = { kind, ...(grams === null ? {} : { pieceGrams: grams }) };
  await changeNote(app, { ...note, dataset: line.dataset }, (rows) =>
    withCorrection(rows, { name, ...correction }, line.label),
  );
  return null;
}

/** Null for nothing said. */
function readGrams(value: FormDataEntryValue | null): number | null | 'wrong' {
  const text = String(value ?? '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  if (text === '') return null;
  const grams = Number(text);
  return grams >= 1 && grams <= MOST_GRAMS ? grams : 'wrong';
}
