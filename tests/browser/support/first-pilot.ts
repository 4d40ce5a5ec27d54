import type { Filler } from './newcomer.ts';
import { fill, inDays, openForm, save } from './newcomer.ts';

const HOLDERS = ['DGFiP', 'CAF', 'Sécurité sociale'];
/** No program talks to it yet. */
const COMING = ['Sécurité sociale'];
const MILESTONES = [
  ['Relecture par le service juridique', 'Relecture juridique faite', 40],
  ['Espace de test ouvert', 'Environnement prêt', 70],
] as const;

/** What the lead of a first pilot writes, page by page: as little as the list of what is missing asks for. */
export const FIRST_PILOT: Readonly<Record<string, Filler>> = {
  async Objectif(page) {
    await fill(page, {
      'Objectif principal': 'Rapatrier ses données fait-il demander les aides auxquelles on a droit ?',
      'Objectifs secondaires': 'Que la demande parte sans rien retaper',
      'Questions de recherche': 'Qui découvre un droit, et que devient la demande ?',
    });
    await save(page);
  },

  async Calendrier(page) {
    await fill(page, { 'Premier jour d’usage': inDays(120), 'Dernier jour d’usage': inDays(300) });
    await page.getByLabel('Zone de vacances scolaires').selectOption('A');
    await save(page);
    for (const [title, mark, day] of MILESTONES) {
      await openForm(page, 'Ajouter un jalon', 'Ce qui est atteint');
      await fill(page, {
        'Ce qui est atteint': title,
        'Prévu le': inDays(day),
        'Que fait-on s’il n’arrive pas ?': 'On repousse l’ouverture du recrutement.',
      });
      await page.getByLabel('Ce qu’il marque', { exact: true }).selectOption({ label: mark });
      await save(page);
    }
  },

  async Acteurs(page) {
    await fill(page, { Nom: 'Hélène M.', Rôle: 'Cheffe de projet', 'Adresse électronique': 'helene@lyon.example' });
    await save(page);
    for (const name of HOLDERS) {
      await openForm(page, name, 'Nom');
      await fill(page, { 'Ce qu’il fait dans l’expérimentation': 'Rend les données aux personnes qui testent.' });
      await page.getByLabel('Où il en est', { exact: true }).selectOption({ label: 'engagé' });
      await save(page);
    }
    await openForm(page, 'Ajouter un acteur', 'Nom');
    await fill(page, { Nom: 'Laboratoire des usages', 'Ce qu’il fait dans l’expérimentation': 'Regarde ce qui sert.' });
    await page.getByLabel('Qui c’est', { exact: true }).selectOption({ label: 'Recherche' });
    await save(page);
  },

  async Testeurs(page) {
    await openForm(page, 'Ajouter un panel', 'Nom du panel');
    await fill(page, {
      'Nom du panel': 'Étudiantes et étudiants du 7e',
      'Qui sont ces personnes': 'Des jeunes qui vivent seuls depuis moins d’un an.',
      'Combien au départ': '60',
      'Où elles vivent, ou où on les rencontre': 'À la maison des étudiants',
      'Le recrutement ouvre le': inDays(80),
      'Le recrutement ferme le': inDays(110),
      'Comment elles l’apprennent': 'Une affichette au secrétariat',
      'Comment on les accompagne': 'Une permanence chaque mardi.',
      'Comment elles disent ce qu’elles pensent': 'Une réunion par mois.',
      'Combien à la fin': '40',
      'Sur cent inscrites, combien restent': '70',
      'D’où vient ce chiffre': 'Une estimation de l’équipe.',
    });
    await save(page);
  },

  async Données(page) {
    // As little data as possible: what nobody is known to hold is left for later.
    for (const name of [/^Retirer.*État civil/, /^Retirer.*Coordonnées bancaires/, /^Retirer.*Nature de l/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name }).waitFor({ state: 'detached' });
    }
    // A connector that returns several things: which one is meant.
    await openForm(page, 'Allocations déjà reçues', 'Ce que c’est');
    await page.getByLabel('Par quel connecteur', { exact: true }).selectOption('caf/allowances');
    await save(page);
    for (const name of COMING) {
      await openForm(page, name, 'Ce que rendre les données lui demande');
      await fill(page, { 'Ce qui manque avant que ses données arrivent': 'Une convention signée.' });
      await save(page);
    }
  },

  async Accords(page) {
    await page.getByRole('button', { name: 'Rédiger les accords qui manquent' }).click();
    await page.getByText(/accords rédigés/).waitFor();
    await page
      .getByRole('link', { name: /^Corriger/ })
      .first()
      .click();
    await page.getByLabel('En cas de refus').fill('Si vous refusez, rien ne change pour vous, c’est promis.');
    await page.getByRole('button', { name: 'Garder ces textes' }).click();
    await page.getByText('C’est gardé').waitFor();
  },
};
