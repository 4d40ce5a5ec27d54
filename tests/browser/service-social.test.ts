import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const enter = (page: Page) => enterAs(page, 'Grand Lyon', 'Testeuse de Mon parcours social');

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('one’s situation, rights and claims, on a phone', () => {
  const visit = useBrowser();

  it('sees what comes in, is asked for what an estimate needs, prints a claim', async () => {
    const page = await visit.open({ phone: true });
    await enter(page);
    await page.goto('/moi/situation');
    await page.getByRole('heading', { name: /vous avez reçu|vous aviez reçu/ }).waitFor();
    await page.getByText('Ce que cette page ne sait pas').waitFor();
    await looksRight(page);

    await page.goto('/moi/aides');
    await page.getByText('C’est une estimation, pas une décision').waitFor();
    // She said that she worked: her pay is asked, not made up.
    await page.getByText('Il manque une réponse').first().waitFor();
    await looksRight(page);

    await page.goto('/moi/demandes');
    await page.getByRole('heading', { name: 'Ce qui y est déjà écrit' }).waitFor();
    await looksRight(page);
    const cookies = await page.context().cookies();
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const bundle = await page.context().request.get('/moi/demandes/rsa/liasse.pdf', { headers: { Cookie } });
    expect(readPdf(await bundle.body())).toMatchObject({ tagged: true, language: 'fr-FR', loose: [] });
  });

  it('corrects an answer and estimates again without JavaScript', async () => {
    const page = await visit.open({ phone: true, javaScript: false });
    await enter(page);
    await page.goto('/moi/aides');
    for (const pay of ['pay1', 'pay2', 'pay3']) await page.locator(`[name=${pay}]`).fill('320,50');
    await page.getByRole('button', { name: 'Refaire l’estimation' }).click();
    await page
      .getByText(/^Environ .* par mois$/)
      .first()
      .waitFor();
    expect(await page.getByText('corrigé par vous').count()).toBe(3);
    await page.getByText('Ce qui rentre').click();
    await page.locator('[name=pay1]').fill('beaucoup');
    await page.getByRole('button', { name: 'Refaire l’estimation' }).click();
    await page.getByText('Quelques réponses n’ont pas pu être lues').waitFor();
  });
});
