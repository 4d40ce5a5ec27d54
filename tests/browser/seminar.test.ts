import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { frenchTypography as fr } from '../../app/platform/i18n/typography.ts';
import { freePort, Server } from '../../scripts/drill/room.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';
import {
  closeWorkshop,
  group,
  joinWith,
  openWorkshop,
  reveal,
  show,
  sit,
  step,
  write,
} from './support/live-workshop.ts';

const visit = useBrowser();
const directory = mkdtempSync(path.join(tmpdir(), 'atelier-seminar-'));
let server: Server;

beforeAll(async () => {
  server = new Server(directory, await freePort(), true);
  await server.start();
});
afterAll(async () => {
  await server.stop('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
});

const WALK = 'Se déplacer sans voiture';
const COST = 'Savoir ce que coûte un trajet';

/** A day of gestures by three people, on a machine that may be busy. */
const WALK_MS = 300_000;

let lead: Page;

async function facilitator(): Promise<Page> {
  const page = await visit.open();
  await page.goto(`${server.url}/`);
  await page
    .getByRole('list', { name: 'Entrer à La Rochelle comme' })
    .getByRole('button', { name: 'Animatrice' })
    .first()
    .click();
  await page.waitForURL(/la-rochelle\/ateliers/);
  return page;
}

async function participant(code: string, initials: string): Promise<Page> {
  return joinWith(await visit.open({ phone: true }), `${server.url}/m?code=${code}`, initials);
}

async function sound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

it(
  'holds today’s seminar with the kit’s agenda, from the first note to the challenges and the minutes',
  async () => {
    lead = await facilitator();
    await lead.getByRole('link', { name: 'Séminaire Self Data', exact: true }).first().click();
    const { code, address } = await openWorkshop(lead);
    const [ana, bo] = await Promise.all([participant(code, 'AG'), participant(code, 'BL')]);
    const wall = await lead.context().newPage();
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${address}/mur`);
    await wall.getByText(code, { exact: true }).waitFor();
    await lead.getByText(fr('2 téléphones')).waitFor();

    await step(lead, 'La valeur des données');
    await write(ana, 'Une idée par post-it', 'De l’argent');
    await write(bo, 'Une idée par post-it', 'Du temps gagné');
    await sound(ana);
    await reveal(lead);
    await show(lead, 'Regrouper');
    await group(lead, 'Ce qu’on y gagne', ['De l’argent', 'Du temps gagné']);
    await wall.getByRole('heading', { name: 'Ce qu’on y gagne' }).waitFor();

    await step(lead, 'En binôme');
    await lead.getByRole('button', { name: 'Tirer les binômes' }).click();
    await ana.getByText('Avec BL').waitFor();
    await bo.getByText('Avec AG').waitFor();

    await step(lead, 'Pour et contre');
    const swot = 'Pour les habitants, les entreprises, la collectivité';
    await write(ana, swot, 'Mieux choisir son trajet', 'Quelles opportunités');
    await write(bo, swot, 'Être suivi à la trace', 'Quels risques');
    await reveal(lead);
    await show(lead, 'Regrouper');
    const devil = lead.getByLabel('Avocat du diable');
    await devil.selectOption((await devil.getByRole('option', { name: /^BL/ }).textContent()) ?? '');
    await lead.getByRole('button', { name: 'Donner – Avocat du diable' }).click();
    await bo.getByRole('heading', { name: fr('Votre rôle : Avocat du diable') }).waitFor();
    await group(lead, 'Vie privée', ['Être suivi à la trace']);
    await sound(lead);

    await step(lead, 'Défis : écrire');
    const verb = 'Une idée, qui commence par un verbe';
    await write(ana, verb, 'Aller au travail à vélo', 'Au quotidien');
    await write(ana, verb, 'Comparer le prix des trajets', 'Au quotidien');
    await write(bo, verb, 'Relier les quartiers au port', 'Pour le territoire');
    await sound(bo);
    await reveal(lead);
    await step(lead, 'Regrouper, voter');
    await group(lead, WALK, ['Aller au travail à vélo', 'Relier les quartiers au port']);
    await group(lead, COST, ['Comparer le prix des trajets']);
    await show(lead, 'Voter');
    for (const [page, family] of [
      [ana, WALK],
      [bo, WALK],
      [bo, COST],
    ] as const) {
      await page.getByRole('button', { name: fr(`Donner un point – ${family}`) }).click();
      await page.getByRole('button', { name: fr(`Reprendre un point – ${family}`) }).waitFor();
    }
    await sound(bo);
    await bo.getByRole('button', { name: 'Déposer mes points' }).click();
    await bo.getByRole('heading', { name: 'Vos points sont déposés' }).waitFor();
    await lead.getByRole('button', { name: 'Clore le vote' }).click();
    await wall.getByText(fr('2 points'), { exact: true }).waitFor();
    await sound(wall);

    await step(lead, 'Des usages');
    await lead.getByRole('button', { name: 'Faire ces tables' }).click();
    await sit(ana, WALK, 1);
    await sit(bo, COST, 2);
    await show(lead, 'Formulaire');
    await ana.getByLabel('Projets du territoire sur ce défi').fill('Le plan vélo');
    await ana.getByRole('button', { name: 'Enregistrer' }).click();
    await ana.getByText('enregistré pour toute la table').waitFor();
    await show(lead, 'Tirer une carte');
    await ana.getByRole('button', { name: 'Tirer une carte' }).click();
    await ana.getByText('Votre carte').waitFor();
    await show(lead, 'Écrire');
    await write(ana, 'Un usage par post-it, même fou', 'Un carnet de trajets');

    await step(lead, 'Des données');
    await write(bo, 'La donnée, puis son détenteur', 'Prix payé, Yélo', 'Quelles données personnelles');

    await step(lead, 'Restitution');
    await ana.getByLabel('Une personne ou une fonction').fill('Une cheffe de gare');
    await ana.getByLabel(/^Son organisme/).fill('SNCF');
    await ana.getByRole('button', { name: 'Proposer' }).click();
    await ana.getByText(fr('1 personne proposée')).waitFor();
    await sound(ana);

    await closeWorkshop(lead, address);
    await ana.getByRole('heading', { name: 'L’atelier est terminé' }).waitFor();
    await wall.getByRole('heading', { name: 'L’atelier est terminé' }).waitFor();
    await lead.getByRole('button', { name: 'Confirmer la récolte' }).click();
    await lead.getByText(fr('dont 2 défis pour la démarche')).waitFor();
    await lead.goto(`${address}/compte-rendu`);
    await lead
      .getByRole('row', { name: new RegExp(`${WALK}.*2`) })
      .first()
      .waitFor();
    for (const text of ['Ce qu’on y gagne', 'Vie privée', COST, 'Le plan vélo', 'Une cheffe de gare']) {
      await lead.getByText(text).first().waitFor();
    }
    await sound(lead);
  },
  WALK_MS,
);

it(
  'then holds a Datablitz on its challenges, from the notes of a table to the map',
  async () => {
    await lead.goto(`${server.url}/la-rochelle/ateliers/nouveau?modele=datablitz`);
    await lead.getByLabel('Jour').fill('2031-04-08');
    await lead.getByLabel(WALK).check();
    await lead.getByLabel(COST).check();
    await lead.getByRole('button', { name: 'Créer l’atelier' }).click();
    await lead.getByText('L’atelier est créé').waitFor();
    const { code, address } = await openWorkshop(lead);
    const [ana, bo] = await Promise.all([participant(code, 'AG'), participant(code, '')]);

    await step(lead, 'Les défis');
    await write(bo, 'Une personne ou un projet par post-it', 'L’atelier vélo');
    await step(lead, 'Seul, cinq minutes');
    await sit(ana, WALK, 1);
    await sit(bo, COST, 2);
    await show(lead, 'Écrire');
    await write(ana, 'Quoi ?', 'Mes trajets à vélo, chez Yélo');
    await write(bo, 'Quoi ?', 'Mes billets de train');
    await reveal(lead);

    await step(lead, 'La liste');
    await ana.getByRole('heading', { name: 'La feuille de données de votre table' }).waitFor();
    await sound(lead);
    const sheet = await lead.getByRole('link', { name: fr('Feuille de la table 1') }).getAttribute('href');
    const table = await lead.context().newPage();
    await table.goto(`${server.url}${sheet}`);
    await table.getByText('Datablitz du').waitFor();
    // Its timer and its notes follow the wall, without a reload.
    await lead.getByRole('button', { name: 'Lancer' }).click();
    await table.getByRole('timer').waitFor();
    await lead.getByRole('button', { name: 'Suspendre' }).click();
    await table.getByRole('timer').getByText('en pause').waitFor();
    await table.getByRole('button', { name: /^Reprendre en ligne 1/ }).click();
    await table.getByText('La note est dans la feuille').waitFor();
    await table.getByRole('grid', { name: 'La feuille' }).waitFor();
    await table.locator('td[data-row="1"][data-column="0"]').click();
    await table.keyboard.type('Où garer mon vélo');
    await table.keyboard.press('Tab');
    await table.keyboard.type('Places libres par parking');
    await table.keyboard.press('Tab');
    await table.keyboard.type('Ville de La Rochelle');
    await table.keyboard.press('Tab');
    await table.keyboard.press('f');
    await table.getByText(/^2 lignes/).waitFor();
    await table.getByText(/^Enregistré à/).waitFor();

    await step(lead, 'Premiers usages');
    await bo.getByLabel('Nom du service').fill('Tout compris');
    await bo.getByRole('button', { name: 'Enregistrer' }).click();
    await bo.getByText('enregistré pour toute la table').waitFor();

    await closeWorkshop(lead, address);
    await lead.goto(`${address}/compte-rendu`);
    for (const text of ['Mes trajets à vélo, chez Yélo', 'Mes billets de train', 'Tout compris']) {
      await lead.getByText(text).first().waitFor();
    }
    await sound(lead);
    await lead.goto(`${server.url}/la-rochelle/donnees`);
    // The map has more cards than a page: those of the challenge are asked for.
    await lead.getByLabel('Défi', { exact: true }).selectOption(WALK);
    await lead.getByRole('button', { name: 'Filtrer' }).click();
    await lead.getByRole('heading', { name: fr(`« ${WALK} » : 2 données`) }).waitFor();
    const fiche = (name: string) => lead.getByRole('article').filter({ hasText: name });
    await fiche('Mes trajets à vélo').waitFor();
    await fiche('Places libres par parking').getByText('Ville de La Rochelle').waitFor();
    await sound(lead);
  },
  WALK_MS,
);
