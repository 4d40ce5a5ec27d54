import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';
import { FIRST_PILOT } from './support/first-pilot.ts';
import { answerForPoints, fillWhatIsMissing, openPage } from './support/newcomer.ts';
import { unfold } from './support/unfold.ts';

describe('a lead who launches a pilot', () => {
  const visit = useBrowser();

  it('goes from a closed Datablitz to a draft pilot, led by what the pages offer', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Cheffe de projet');

    // What the Datablitz left: a map, read before anything is imagined.
    await page.getByRole('link', { name: 'Ouvrir la carte' }).click();
    await page.getByRole('heading', { level: 1, name: 'Qui détient quoi, et pour quel défi' }).waitFor();
    await page.getByRole('link', { name: 'Grand Lyon' }).click();

    // A use case of the kit, its data tied to the city's own map.
    await page.getByRole('link', { name: 'Idées et cas d’usage' }).click();
    await page.getByRole('link', { name: 'Cas d’usage', exact: true }).click();
    await page.getByRole('link', { name: 'Commencer un cas d’usage' }).click();
    await page.getByRole('button', { name: /^Partir de celui-ci.*Mes aides directes/ }).click();
    for (const [need, card] of [
      ['Revenus et impôts', 'Mes revenus déclarés'],
      ['Allocations déjà reçues', 'Mes allocations et leurs dates'],
      ['Prestations de santé', 'Ma couverture santé'],
    ]) {
      await page.getByRole('button', { name: new RegExp(`^Relier « ${need} » à « ${card}`) }).click();
      await page.getByText(`« ${need} » n’est pas dans la carte`).waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'En faire un scénario' }).waitFor();
    await expectAccessible(page);

    // Its governance: one answer, one model kept, and the way on is there.
    await page.getByRole('link', { name: 'Choisir sa gouvernance' }).click();
    await page.getByRole('heading', { level: 1, name: 'À qui confier les clefs ?' }).waitFor();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('link', { name: 'Répondre au questionnaire' }).click();
    for (const choice of ['Quatre ou plus', 'Toute une vie', 'À elles-mêmes', 'Une heure pour commencer']) {
      await page.getByText(choice, { exact: true }).click();
    }
    await page.getByRole('button', { name: 'Ajouter cette réponse' }).click();
    await page.getByRole('button', { name: 'Retenir ce modèle' }).click();
    await page.getByText('Modèle retenu : Cloud personnel').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'En faire un scénario' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mes aides directes, le scénario' }).waitFor();
    await page.getByRole('link', { name: 'Voir le dessin de gouvernance' }).waitFor();

    // What is missing, page by page, as the launch page lists it.
    await openPage(page, 'Lancement');
    await page.getByRole('heading', { level: 1, name: /choses à remplir avant de lancer/ }).waitFor();
    await expectAccessible(page);
    expect(await fillWhatIsMissing(page, FIRST_PILOT)).toEqual(Object.keys(FIRST_PILOT));
    await page.getByRole('heading', { level: 1, name: /le contrôle retient le lancement/ }).waitFor();

    // What the check holds: one point mended where it says, the others answered for by name.
    await page.getByRole('link', { name: 'Tout le contrôle' }).click();
    await page.locator('#pitch').waitFor({ state: 'attached' });
    await unfold(page, 'pitch');
    await page
      .locator('#pitch')
      .getByRole('link', { name: /^Aller aux obligations/ })
      .click();
    await page.getByLabel('Argumentaire éclair').fill('Une minute pour connaître ses aides, avec ses propres données.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('status').waitFor();
    await openPage(page, 'Contrôle');
    await page.getByRole('heading', { level: 1, name: /^Contrôle avant lancement/ }).waitFor();
    await expectAccessible(page);
    await answerForPoints(page);

    // The launch itself, pressed twice.
    await openPage(page, 'Lancement');
    await page.getByRole('heading', { level: 1, name: 'Tout est prêt' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Nom du dossier').fill('aides-au-printemps');
    await page.getByRole('button', { name: 'Garder ce nom' }).click();
    await expect.poll(() => page.getByLabel('Nom du dossier').inputValue()).toBe('aides-au-printemps');
    await page.getByRole('button', { name: 'Lancer l’expérimentation' }).dblclick();
    await page.waitForURL('**/lyon/experimentations/aides-au-printemps');
    await page.getByText('Cette expérimentation est en préparation').waitFor();
    await page.getByRole('heading', { name: 'À venir' }).waitFor();
    await expectAccessible(page);

    // What it plans, and the thread back to the line of the Datablitz.
    await page.getByRole('link', { name: 'Ce qu’elle prévoit' }).click();
    await page.getByText('c’est promis').waitFor();
    await page.getByRole('heading', { name: 'La gouvernance' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Mes allocations et leurs dates' }).click();
    await page.waitForURL(/\/lyon\/donnees\/[^/]+$/);
    await page.getByRole('heading', { level: 1, name: 'Mes allocations et leurs dates' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Le scénario dont elle est faite' }).click();
    await openPage(page, 'Lancement');
    await page.getByRole('heading', { level: 1, name: 'Cette expérimentation est lancée' }).waitFor();
    expect(await page.getByRole('button', { name: /Lancer|Mettre/ }).count()).toBe(0);
    await page.goto('/lyon/experimentations');
    expect(await page.locator('a[href$="/aides-au-printemps"]').count()).toBe(1);
  });

  it('writes the same scenario as files: a mistake is shown on its line, a change is read before it is kept', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto('/nantes/scenarios/nouveau');
    await page
      .getByRole('button', { name: /Commencer.*Hestia/ })
      .last()
      .click();
    await page.waitForURL(/\/nantes\/scenarios\/[0-9a-f-]{36}$/);
    await page.getByRole('link', { name: 'Fichiers', exact: true }).click();
    const text = page.getByLabel('Contenu de pilot.yaml');
    const before = await text.inputValue();
    await text.fill(before.replace(/smallestGroup: \d+/, 'smallestGroup: cinq'));
    await page.getByRole('button', { name: 'Garder ces changements' }).click();
    await page.getByRole('alert').getByText('smallestGroup: cinq').waitFor();
    await expectAccessible(page);
    await text.fill(before.replace(/smallestGroup: \d+/, 'smallestGroup: 9'));
    await page.getByRole('button', { name: 'Vérifier sans garder' }).click();
    await page.getByText('1 changement dans le scénario').waitFor();
    await page.getByRole('button', { name: 'Garder ces changements' }).click();
    await page.getByText('le scénario dit maintenant').waitFor();
  });

  it('finds the same pages on a phone, in English and without JavaScript', async () => {
    const page = await visit.open({ phone: true, javaScript: false });
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto('/nantes/scenarios/nouveau?lang=en');
    await page.getByLabel('Name of the scenario').fill('A blank page');
    await page.getByRole('button', { name: 'Begin', exact: true }).last().click();
    await page.waitForURL(/\/nantes\/scenarios\/[0-9a-f-]{36}$/);
    const scenario = new URL(page.url()).pathname;
    for (const part of ['accords', 'fichiers', 'lancer']) {
      await page.goto(`${scenario}/${part}`);
      await expectNoSidewaysScroll(page);
    }
    await page.getByRole('heading', { level: 1, name: /things to fill in before launch/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Launch the pilot' }).count()).toBe(0);
    await page.goto(`${scenario}/fichiers`);
    await page.getByLabel('Content of pilot.yaml').fill('slug: [\n');
    await page.getByRole('button', { name: 'Keep these changes' }).click();
    await page
      .getByRole('alert')
      .getByText(/things? to mend/)
      .waitFor();
  });
});
