import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

/** A day of half-hours as Enedis lets its customers download it, with a gap and a line that is no number. */
function enedisFile(): Buffer {
  const lines = [
    'Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;Pas en minutes',
  ];
  lines.push(
    '00000000000001;Courbe de charge;02/03/2026;03/03/2026;Energie active;Consommation;Comptage Brut;W;',
    'Horodate;Valeur',
  );
  for (let slot = 1; slot <= 48; slot += 1) {
    if (slot === 20) continue;
    const at = new Date(Date.UTC(2026, 2, 1, 23, 30 * slot));
    const local = new Date(at.getTime() + 3_600_000).toISOString().slice(0, 19);
    lines.push(`${local}+01:00;${slot === 21 ? 'abc' : 300 + slot}`);
  }
  return Buffer.from(`\uFEFF${lines.join('\n')}\n`);
}

/** The questions at the door: nobody is told no before all are answered, and a no says why and what else there is. */
async function answerAtTheDoor(page: Page): Promise<void> {
  const choose = (question: RegExp, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  await choose(/24 communes/, 'Oui');
  await choose(/compteur/, 'Oui');
  await choose(/Votre logement/, 'Je le loue');
  await choose(/rénové/, 'Non, ou je ne sais pas');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Je rejoins' }).waitFor();
}

async function follow(page: Page, name = 'Odette'): Promise<void> {
  await enterAs(page, 'Nantes Métropole', 'Habitante qui reçoit un lien');
  await answerAtTheDoor(page);
  await page.getByLabel('Comment vous appelle-t-on').fill(name);
  await page.getByLabel(/18 ans/).check();
  await page.getByRole('button', { name: 'Je rejoins' }).click();
  await page.waitForURL(/\/moi\/accords\//);
}

/** Answers every question the same way, as long as there is one. */
async function answerAll(page: Page, answer: 'J’accepte' | 'Je refuse'): Promise<number> {
  let asked = 0;
  for (; /\/moi\/accords\/[\w-]+/.test(page.url()) && asked < 10; asked += 1) {
    const before = page.url();
    await page.getByRole('button', { name: answer }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  return asked;
}

async function connect(page: Page, holder: 'Enedis' | 'GRDF'): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(holder) })
    .first()
    .click();
  await page.waitForURL(/\/simulateur\//);
  await page.locator('main', { hasText: /simul/i }).first().waitFor();
  await page.getByRole('button', { name: 'J’autorise' }).click();
  // The page on which readings arrive moves on by itself, with JavaScript or without.
  await page.waitForURL((url) => !/^\/(simulateur|moi\/arrivees)\//.test(url.pathname));
}

/** On the way in: nonsense is refused with what was typed kept, then corrected; the answers come back to be changed. */
async function describeHome(page: Page): Promise<void> {
  await page.waitForURL(/\/moi\/declarer\/home/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel(/Surface habitable/).fill('grand');
  await page.getByLabel('Une maison').check();
  await page.getByLabel('Ce qui chauffe l’eau').selectOption({ label: 'Une chaudière à gaz' });
  await page.getByRole('button', { name: 'Garder mes réponses' }).click();
  await page.getByRole('alert').first().waitFor();
  await expectAccessible(page);
  await page.getByLabel(/Surface habitable/).fill('82');
  await page.getByRole('button', { name: 'Garder mes réponses' }).click();
  await page.waitForURL(/\/moi\/connexions\//);
  await page.goto('/moi/declarer/home');
  expect(await page.getByLabel(/Surface habitable/).inputValue()).toBe('82');
  expect(await page.getByLabel('Une maison').isChecked()).toBe(true);
}

describe('a tester on a phone', () => {
  const visit = useBrowser();

  it('follows a link, says yes question by question, connects two holders, sees, takes away, withdraws and leaves', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Habitante qui reçoit un lien');
    const link = page.url();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await answerAtTheDoor(page);
    await expectAccessible(page);
    await page.getByLabel('Comment vous appelle-t-on').fill('Odette');
    await page.getByLabel(/18 ans/).check();
    await page.getByRole('button', { name: 'Je rejoins' }).click();
    await page.waitForURL(/\/moi\/accords\//);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await answerAll(page, 'J’accepte')).toBe(5);
    await describeHome(page);

    await page.goto('/moi');
    await connect(page, 'Enedis');
    await page.goto('/moi');
    await connect(page, 'GRDF');
    await page.goto('/moi');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('main', { hasText: /kWh/ }).first().waitFor();

    await page.goto('/moi/ecogestes');
    await expectAccessible(page);
    await page.getByText('Vous n’avez pas de ballon électrique').waitFor();
    await page
      .getByRole('button', { name: /J’essaie/ })
      .first()
      .click();
    await page
      .getByText(/depuis/i)
      .first()
      .waitFor();

    await page.goto('/moi/donnees');
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.locator('a[href^="/moi/export.zip"]').first().click();
    const file = await (await download).path();
    const names = Object.keys(unzipSync(readFileSync(file)));
    expect(names.some((name) => /\.csv$/.test(name))).toBe(true);
    expect(names.some((name) => /lisez|read/i.test(name))).toBe(true);
    expect(names).toContain('ce-que-vous-avez-dit/declared-home.csv');

    await page.goto('/moi/accords');
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /Retirer/ })
      .first()
      .click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Je retire mon accord' }).click();
    await page.getByText(/votre accord est retiré/).waitFor();

    await page.goto('/moi/partir');
    await expectAccessible(page);
    await page.getByRole('checkbox').first().check();
    await page
      .getByRole('button', { name: /[Pp]art|[Qq]uitte/ })
      .first()
      .click();
    await page.waitForURL(/au-revoir/);
    await expectAccessible(page);

    await page.goto('/moi');
    expect(page.url()).toMatch(/\/revenir/);
    await page.goto(link);
    await page
      .locator('h1', { hasText: /déjà servi/ })
      .first()
      .waitFor();
  });

  it('refuses everything and stays, then brings a file of their own', async () => {
    const page = await visit.open({ phone: true });
    await follow(page, 'Marcel');
    await answerAll(page, 'Je refuse');
    await page.goto('/moi');
    await expectAccessible(page);
    await page.goto('/moi/accords');
    await page
      .getByRole('link', { name: /Donner l’accord/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'J’accepte' }).click();
    await page.waitForURL((url) => url.pathname !== '/moi/accords');
    await page.goto('/moi/deposer');
    await expectAccessible(page);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'courbe.csv', mimeType: 'text/csv', buffer: enedisFile() });
    await page.getByRole('button', { name: 'Déposer ce fichier' }).click();
    await page.getByText(/46/).first().waitFor();
    await expectAccessible(page);
  });

  it('does all of the enrolment without JavaScript', async () => {
    const page = await visit.open({ phone: true, javaScript: false });
    await follow(page, 'Sans');
    await answerAll(page, 'J’accepte');
    await page.getByLabel(/Combien de personnes/).fill('3');
    await page.getByRole('button', { name: 'Garder mes réponses' }).click();
    await page.waitForURL(/\/moi\/connexions\//);
    await page.goto('/moi');
    await connect(page, 'Enedis');
    await page.goto('/moi');
    await page.locator('main', { hasText: /kWh/ }).first().waitFor();
  });

  it('reads the same pages in English', async () => {
    const page = await visit.open({ phone: true, locale: 'en' });
    await page.goto('/?lang=en');
    await page.locator('button[value="nantes-tester"]').click();
    await page.waitForURL(/\/moi/);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('main')).not.toMatch(/écogeste|Mes accords|Les chiffres/);
    await expectAccessible(page);
  });
});
