import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const looksRight = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

describe('a facilitator, in the design workshop', () => {
  const visit = useBrowser();

  it('goes from a harvested idea to a printed service sheet', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Animateur');
    await page.goto('/nantes');
    await page.getByRole('link', { name: 'Idées et cas d’usage' }).click();
    await page.getByRole('heading', { level: 1, name: /Quels services/ }).waitFor();
    await looksRight(page);

    await page.getByRole('button', { name: /^Écarter : Un budget d’énergie/ }).click();
    await page.getByText('est écartée').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: /^Écarter : Un budget d’énergie/ }).waitFor();

    await page.getByRole('link', { name: /^Modifier : Un carnet/ }).click();
    await page.getByLabel('Mais aussi… (facultatif)').fill('compare avec la semaine d’avant');
    await looksRight(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('compare avec la semaine d’avant').waitFor();
    await page.getByRole('button', { name: /^En faire un cas d’usage : Un carnet/ }).click();
    await page.waitForURL(/\/usages\/cas\/[0-9a-f-]{36}$/);
    const sheet = new URL(page.url()).pathname;
    await page.getByText('La fiche a des blancs').waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: 'Modifier la fiche', exact: true }).click();
    await page.getByLabel('Nom du service', { exact: true }).fill('Le carnet de nuit');
    await page.getByLabel('Sa forme (facultatif)').fill('Un courrier par mois');
    await page.getByLabel('Quelqu’un qui s’en sert').selectOption({ label: 'Nadia' });
    await page.getByLabel('Mieux se connaître').check();
    await page.getByText('Version anglaise').click();
    await page.getByLabel('Nom du service, en anglais').fill('The night notebook');
    await looksRight(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le carnet de nuit' }).waitFor();

    await page.getByRole('link', { name: 'Ajouter une donnée' }).click();
    await page.getByLabel('La donnée', { exact: true }).fill('Température extérieure');
    await page.getByLabel('Qui la détient').fill('Météo-France');
    await looksRight(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('« Température extérieure » n’est pas dans la carte').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: /^Relier « Température extérieure » à « Le temps/ }).click();
    await page.getByText('Météo-France n’a pas encore été rencontré').waitFor();
    await page.getByRole('link', { name: 'Le temps qu’il a fait chez moi' }).click();
    await page.getByRole('link', { name: 'Le carnet de nuit' }).click();
    await page.waitForURL(`**${sheet}`);

    await page.getByRole('link', { name: 'Raconter l’histoire' }).click();
    const moment = (n: number) => page.locator(`#moment-${n}`);
    await moment(1).getByLabel('Titre du moment', { exact: true }).fill('Le congélateur');
    await page.getByRole('button', { name: 'Ajouter un moment' }).click();
    await moment(2).getByLabel('Titre du moment', { exact: true }).fill('Une lettre arrive');
    await moment(2).getByRole('checkbox', { name: 'Température extérieure' }).check();
    await looksRight(page);
    // From the keyboard: the second moment goes first, and all that was typed stays.
    await moment(2)
      .getByRole('button', { name: /^Monter/ })
      .press('Enter');
    await page.waitForURL(/#moment-1$/);
    await expect
      .poll(() => moment(1).getByLabel('Titre du moment', { exact: true }).inputValue())
      .toBe('Une lettre arrive');
    expect(await moment(1).getByRole('checkbox', { name: 'Température extérieure' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Enregistrer l’histoire' }).click();
    await page.getByRole('heading', { level: 3, name: 'Une lettre arrive' }).waitFor();

    const pdf = readPdf(await (await page.request.get(`${sheet}/imprimer`)).body());
    expect(pdf.tagged).toBe(true);
    expect(pdf.text).toContain('Le carnet de nuit');
    expect(pdf.text).toContain('Température extérieure');
    expect(pdf.text).toContain('2. Le congélateur');
    const english = readPdf(await (await page.request.get(`${sheet}/imprimer?langue=en`)).body());
    expect(english.text).toContain('The night notebook');
  });

  it('is told when somebody saved meanwhile, and loses nothing', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto('/lyon/usages/cas');
    await page.getByRole('link', { name: 'Sortia Lyon' }).click();
    await page.getByRole('link', { name: 'Modifier la fiche', exact: true }).click();
    await page.waitForURL(/modifier$/);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByLabel('Sa forme (facultatif)').fill('Une carte');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Une carte').first().waitFor();
    await other.getByLabel('Sa forme (facultatif)').fill('Un guichet');
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.getByRole('alert').waitFor();
    expect(await other.getByLabel('Sa forme (facultatif)').inputValue()).toBe('Un guichet');
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.getByText('Un guichet').first().waitFor();
  });

  it('starts from the kit and moves a moment without JavaScript', async () => {
    const page = await visit.open({ javaScript: false });
    await enterAs(page, 'La Rochelle', 'Animatrice');
    await page.goto('/la-rochelle/usages/cas/nouveau');
    await page.getByRole('button', { name: /^Partir de celui-ci : Par 4 chemins/ }).click();
    await page.getByRole('link', { name: 'Reprendre l’histoire' }).click();
    const title = (n: number) => page.locator(`#moment-${n}`).getByLabel('Titre du moment', { exact: true });
    const first = await title(1).inputValue();
    await title(2).fill('Un détour');
    await page
      .locator('#moment-1')
      .getByRole('button', { name: /^Descendre/ })
      .click();
    expect([await title(1).inputValue(), await title(2).inputValue()]).toEqual(['Un détour', first]);
  });

  it('shows the pitches one by one, adapts a persona and draws cards, on a phone too', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Animateur');
    await page.goto('/nantes/usages/presentation');
    await page.getByRole('heading', { level: 1, name: 'My Smart Home' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'Zeus Techno' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { level: 1, name: 'My Smart Home' }).waitFor();
    await page.getByRole('link', { name: 'Le texte à dire' }).click();
    await page.getByText(/mots, environ/).waitFor();
    expect(readPdf(await (await page.request.get('/nantes/usages/presentation/imprimer')).body()).tagged).toBe(true);

    const phone = await visit.open({ phone: true });
    await enterAs(phone, 'Nantes Métropole', 'Animateur');
    for (const path of ['', '/cas', '/cas/nouveau', '/personas', '/tirage?tirage=3', '/presentation']) {
      await phone.goto(`/nantes/usages${path}`);
      await looksRight(phone);
    }
    await phone.goto('/nantes/usages/cas');
    await phone.getByRole('link', { name: 'Zeus Techno' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Zeus Techno' }).waitFor();
    await looksRight(phone);
    await phone.goto('/nantes/usages/personas');
    await phone.getByRole('link', { name: /^Adapter : Nadia/ }).click();
    await phone.getByLabel('Prénom').fill('Nadège');
    await looksRight(phone);
    await phone.getByRole('button', { name: 'Enregistrer' }).click();
    await phone.getByText('D’après Nadia, du kit').waitFor();
    const cards = readPdf(await (await phone.request.get('/nantes/usages/personas/imprimer')).body());
    expect(cards.text).toContain('Nadège');
    expect(cards.text).toContain('Nadia');
    const draw = readPdf(await (await phone.request.get('/nantes/usages/tirage/imprimer?tirage=3&n=8')).body());
    expect([draw.tagged, draw.pages]).toEqual([true, 1]);
  });
});
