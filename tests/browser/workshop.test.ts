import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { frenchTypography as fr } from '../../app/platform/i18n/typography.ts';
import { type DrillWorkshop, freePort, prepareWorkshop, Server } from '../../scripts/drill/room.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const visit = useBrowser();
let server: Server;
let workshop: DrillWorkshop;

/** A workshop that has not opened yet, on a server of its own: a second walk finds it as the first did. */
async function prepareRoom(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'atelier-workshop-'));
  workshop = await prepareWorkshop(directory, { open: false });
  const mine = new Server(directory, await freePort(), true);
  server = mine;
  onTestFinished(async () => {
    await mine.stop('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  });
  await mine.start();
}

async function facilitator(): Promise<Page> {
  const page = await visit.open();
  await page.goto(`${server.url}/`);
  await page
    .getByRole('list', { name: 'Entrer à La Rochelle comme' })
    .getByRole('button', { name: 'Animatrice' })
    .first()
    .click();
  await page.waitForURL(/la-rochelle/);
  await page.goto(`${server.url}/la-rochelle/ateliers/${workshop.workshopId}/animer`);
  return page;
}

async function participant(initials: string, options: { javaScript?: boolean } = {}): Promise<Page> {
  const page = await visit.open({ phone: true, ...options });
  await page.goto(`${server.url}/m`);
  await page.getByLabel('Code affiché sur le mur').fill(workshop.joinCode.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByLabel('Vos initiales, si vous voulez signer').fill(initials);
  await page.getByRole('button', { name: 'Rejoindre le mur' }).click();
  return page;
}

const write = async (page: Page, text: string, button: string): Promise<void> => {
  await page.getByLabel('Une idée, en commençant par un verbe').fill(text);
  await page.getByRole('button', { name: button }).click();
};

it('runs a whole small seminar: a facilitator, two phones and the wall', async () => {
  await prepareRoom();
  const lead = await facilitator();
  await expectAccessible(lead);
  await lead.getByRole('button', { name: 'Ouvrir l’atelier' }).click();
  await lead.getByRole('heading', { name: 'Accueil' }).waitFor();

  const one = await participant('LB');
  await one.getByRole('heading', { name: 'Accueil' }).waitFor();
  await expectAccessible(one);
  const two = await participant('pm', { javaScript: false });
  await two.getByRole('heading', { name: 'Accueil' }).waitFor();
  await lead.getByText('2 téléphones, 0 personne sur papier').waitFor();

  const wall = await lead.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${server.url}/la-rochelle/ateliers/${workshop.workshopId}/mur`);
  await wall.getByText(workshop.joinCode, { exact: true }).waitFor();
  await expectAccessible(wall);

  // Private time, on the server's clock.
  await lead.getByRole('button', { name: 'Étape suivante' }).click();
  await lead.getByRole('button', { name: 'Lancer' }).click();
  await lead.getByRole('button', { name: 'Suspendre' }).waitFor();
  await one.getByText(/^4:5\d|^5:00/).waitFor();
  await wall.getByText(/^4:5\d|^5:00/).waitFor();
  await write(one, 'Aller à l’école à vélo', 'Garder pour moi');
  await one.getByText('à vous seul·e').waitFor();
  await two.goto(`${server.url}/m/${workshop.joinCode}`);
  await write(two, 'Partager les voitures', 'Garder pour moi');
  await two.getByText('C’est collé.').waitFor();
  await wall.getByText(fr('2 post-its écrits')).waitFor();
  expect(await wall.textContent('main')).not.toContain('vélo');
  await expectAccessible(one);
  await expectNoSidewaysScroll(one);

  // A note written without network is sent later, once.
  await one.context().setOffline(true);
  await write(one, 'Connaître les horaires', 'Garder pour moi');
  await one.getByText(fr('1 post-it attend d’être envoyé')).waitFor();
  await one.context().setOffline(false);
  await one.getByRole('heading', { name: fr('Vos 2 post-its') }).waitFor();
  await wall.getByText(fr('3 post-its écrits')).waitFor();
  await lead.getByRole('button', { name: fr('Dévoiler les post-its') }).click();
  for (const text of ['Aller à l’école à vélo', 'Partager les voitures', 'Connaître les horaires']) {
    await wall.getByText(text).waitFor();
    expect(await wall.getByText(text).count()).toBe(1);
  }

  // Families, with plain lists, then with the keyboard.
  await lead.getByRole('button', { name: 'Regrouper' }).click();
  await lead.getByLabel('Nouvelle famille').fill('Bouger mieux');
  await lead.getByRole('button', { name: 'Créer' }).click();
  await wall.getByRole('heading', { name: 'Bouger mieux' }).waitFor();
  const note = lead.getByRole('article').filter({ has: lead.locator('p', { hasText: 'Partager les voitures' }) });
  await note.getByText('Modifier').click();
  await note.getByLabel('Déplacer vers…').selectOption('Bouger mieux');
  await note.getByRole('button', { name: fr('Déplacer – Post-it « Partager les voitures »') }).click();
  const family = lead.locator('section', { has: lead.getByRole('heading', { name: 'Bouger mieux' }) }).last();
  await family.getByText('Partager les voitures').first().waitFor();
  await lead.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => family.getByRole('article').count()).toBe(0);
  // With the keyboard alone: each step is said, focus follows the note, and giving up changes nothing.
  const grip = lead.getByRole('button', { name: fr('Déplacer le post-it « Partager les voitures »') });
  const hears = (words: string, timeout = 20_000): Promise<void> =>
    lead
      .getByRole('status')
      .filter({ hasText: fr(words) })
      .waitFor({ timeout });
  const hasFocus = (): Promise<boolean> => grip.evaluate((button) => button === document.activeElement);
  const carries = async (arrow: string): Promise<void> => {
    await lead.keyboard.press('Space');
    await hears('Post-it « Partager les voitures » pris, dans « Sans famille ».');
    // The sensor listens a moment after it has spoken; pressed again at the last place, an arrow stays there.
    const moves = async (): Promise<boolean> => {
      await lead.keyboard.press(arrow);
      return hears('Vers la famille « Bouger mieux », 2 sur 2.', 1_000).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(moves, { timeout: 20_000 }).toBe(true);
  };
  await lead.bringToFront();
  await grip.focus();
  await carries('ArrowRight');
  await lead.keyboard.press('Escape');
  await hears('Reposé à sa place.');
  expect(await family.getByRole('article').count()).toBe(0);
  await expect.poll(hasFocus).toBe(true);
  await carries('ArrowDown');
  await lead.keyboard.press('Space');
  await hears('Posé dans la famille « Bouger mieux ».');
  await expect.poll(() => family.getByRole('article').count()).toBe(1);
  await expect.poll(hasFocus).toBe(true);
  await wall.getByText('Partager les voitures').waitFor();
  await expectAccessible(lead);

  // A phone is told the families; their notes when its person asks to read them, and as they move.
  await one.getByText('Bouger mieux').waitFor();
  expect(await one.getByText('Partager les voitures').count()).toBe(0);
  await one.getByRole('link', { name: fr('Lire les post-its du mur') }).click();
  await one.getByRole('heading', { name: 'Bouger mieux' }).waitFor();
  await one.getByText('Partager les voitures').waitFor();
  await expectAccessible(one);
  await one.getByRole('link', { name: 'Ne montrer que les familles' }).click();
  await expect.poll(() => one.getByText('Partager les voitures').count()).toBe(0);

  // Dots: given, taken back, cast; then the vote closes and everybody sees.
  await lead.getByRole('button', { name: 'Voter' }).click();
  await one.getByRole('button', { name: /^Donner/ }).click();
  await one.getByRole('heading', { name: 'Il vous reste 2 points' }).waitFor();
  await one.getByRole('button', { name: /^Reprendre/ }).click();
  await one.getByRole('heading', { name: 'Il vous reste 3 points' }).waitFor();
  await one.getByRole('button', { name: /^Donner/ }).click();
  await one.getByRole('heading', { name: 'Il vous reste 2 points' }).waitFor();
  await expectAccessible(one);
  await one.getByRole('button', { name: 'Déposer mes points' }).click();
  await one.getByRole('heading', { name: 'Vos points sont déposés.' }).waitFor();
  await wall.getByText('Les totaux apparaîtront à la fin du vote.').waitFor();
  await lead.getByRole('button', { name: 'Clore le vote' }).click();
  await wall.getByText('1 point', { exact: true }).waitFor();
  await expectAccessible(wall);

  // The same person after a reload; pairs on phones.
  await lead.getByRole('button', { name: 'Étape suivante' }).click();
  await lead.getByRole('button', { name: 'Tirer les binômes' }).click();
  await one.reload();
  await one.getByRole('heading', { name: 'Binôme 1' }).waitFor();
  await one.getByText('Avec PM').waitFor();
});

it('says what to do about a wrong code', async () => {
  const page = await visit.open({ phone: true });
  await page.goto(`${visit.baseUrl}/m?code=ruche`);
  await page
    .getByText(/Aucun atelier n’a le code/)
    .first()
    .waitFor();
  await expectAccessible(page);
});
