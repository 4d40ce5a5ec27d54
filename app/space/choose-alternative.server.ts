import { changeNote } from '~/consent/notes/change-note.server.ts';
import { withChoice, withoutChoice } from '~/services/food/choices.ts';
import { productName } from '~/services/food/match-product.ts';
import type { OpenService } from './open-service.server.ts';
import { CHOICES } from './read-alternatives.server.ts';
import { readShopping } from './read-basket.server.ts';

/**
 * Keeps, or takes out (`forget`), that a person would rather take one product than another: both among what they have
 * bought. Throws a 404 Response for anything else; errors of `changeNote`.
 */
export async function chooseAlternative(page: OpenService, form: FormData): Promise<void> {
  const { app, tester, today } = page;
  const { lines } = await readShopping(page, null);
  const lineOf = (name: FormDataEntryValue | null) => lines.findLast((line) => productName(line) === name);
  const [bought, instead] = [lineOf(form.get('product')), lineOf(form.get('instead'))];
  if (!bought || !instead) throw new Response(null, { status: 404 });
  const choice = {
    ...{ day: today, name: productName(bought), label: bought.label },
    ...{ insteadName: productName(instead), instead: instead.label },
  };
  const note = { testerId: tester.testerId, topic: CHOICES };
  if (form.get('intent') === 'forget') {
    for (const dataset of new Set(lines.map((line) => line.dataset))) {
      await changeNote(app, { ...note, dataset }, (rows) => withoutChoice(rows, choice));
    }
    return;
  }
  await changeNote(app, { ...note, dataset: bought.dataset }, (rows) => withChoice(rows, choice));
  await page.record('chose-alternative', { each: true });
}
