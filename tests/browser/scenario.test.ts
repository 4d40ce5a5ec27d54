import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

describe('a lead who never saw the product', () => {
  const visit = useBrowser();

  it('builds a scenario from a use case of the kit, moves a date, undoes it, and takes the files', async () => {
    const page = await visit.open();
    const filled = async (fields: Record<string, string>) => {
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
    };
    const save = async () => {
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('C’est enregistré.').waitFor();
    };
    const pageOf = (name: string) =>
      page.getByRole('navigation', { name: 'Pages du scénario' }).getByRole('link', { name, exact: true }).click();

    await enterAs(page, 'La Rochelle', 'Chef de projet');
    await page.goto('/la-rochelle');
    await page
      .getByRole('link', { name: /scénario/ })
      .last()
      .click();
    await page.waitForURL('**/la-rochelle/scenarios');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Écrire un scénario' }).click();
    await page.waitForURL('**/scenarios/nouveau');
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /Partir de Coach CO2/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /le scénario/ }).waitFor();
    const base = new URL(page.url()).pathname;
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await pageOf('Objectif');
    await filled({ 'Objectif principal': 'Partager ses données aide-t-il à les maîtriser ?' });
    await save();
    await expectAccessible(page);

    await pageOf('Données');
    await page.getByRole('heading', { name: 'Les détenteurs' }).waitFor();
    await expectAccessible(page);

    await pageOf('Testeurs');
    await page.getByRole('link', { name: 'Ajouter un panel' }).click();
    await page.getByRole('heading', { name: 'Nouveau panel' }).waitFor();
    await filled({ 'Nom du panel': 'Agents de l’agglomération', 'Combien au départ': '50', 'Combien à la fin': '60' });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page
      .getByText(/Plus de monde à la fin qu’au départ/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await filled({ 'Combien à la fin': '40' });
    await save();
    await page.getByText(/50 personnes/).waitFor();

    for (const [title, on] of [
      ['Accord signé', '2027-01-12'],
      ['Version testable', '2027-03-01'],
    ] as const) {
      await pageOf('Calendrier');
      await page.getByRole('link', { name: 'Ajouter un jalon' }).click();
      await page.getByRole('heading', { name: 'Nouveau jalon' }).waitFor();
      await filled({ 'Ce qui est atteint': title, 'Prévu le': on, 'Jours de travail qui y mènent': '40' });
      if (title === 'Version testable') await page.getByText('Accord signé', { exact: true }).last().click();
      await save();
    }
    await page.getByRole('heading', { name: /Le calendrier tient/ }).waitFor();
    await page.getByText(/Accord signé → Version testable/).waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Déplacer un jalon' }).click();
    await page.getByLabel('Jalon', { exact: true }).selectOption({ label: 'Accord signé, 12 janvier 2027' });
    await filled({ 'Nouvelle date': '2027-02-01' });
    await page.getByRole('button', { name: 'Voir ce qui bouge' }).click();
    await page.getByRole('heading', { name: '2 dates bougent' }).waitFor();
    expect(await page.getByLabel('Jalon', { exact: true }).count()).toBe(1);
    await page.getByText(/La fin passe du 1er mars 2027 au 13 mars 2027/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Accepter ces dates' }).click();
    await page.getByText('C’est enregistré.').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.waitForURL(/fait=/);
    await page
      .getByText(/12 janvier 2027/)
      .first()
      .waitFor();

    await pageOf('Budget');
    await page.getByRole('link', { name: 'Ajouter un lot' }).click();
    await page.getByLabel('Genre de travail').selectOption({ label: 'Services' });
    await filled({ 'Dépenses prévues': 'Application : 30 000\nHébergement : 12 000', 'Déjà engagé, en euros': '8000' });
    await save();
    await page.getByRole('heading', { name: /42\s000\s€ prévus, 8\s000\s€ engagés/ }).waitFor();
    await expectAccessible(page);

    for (const name of ['Axiomes', 'Services', 'Acteurs']) {
      await pageOf(name);
      await page.locator('nav a[aria-current="page"]', { hasText: name }).waitFor();
      await expectAccessible(page);
    }
    await page.goto(`${base}/historique`);
    await expectAccessible(page);
    await page.getByRole('cell', { name: 'calendrier' }).first().waitFor();

    for (const [file, type] of [
      ['calendrier.ics', 'text/calendar'],
      ['calendrier.mmd', 'text/plain'],
      ['budget.xlsx', 'openxmlformats'],
    ] as const) {
      const response = await page.request.get(`${base}/plan/${file}`);
      expect(response.headers()['content-type'], file).toContain(type);
      expect((await response.body()).byteLength, file).toBeGreaterThan(100);
    }

    await page.goto('/la-rochelle/scenarios');
    await page
      .getByRole('button', { name: /^Dupliquer/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /copie/ }).waitFor();
    await page.goto('/la-rochelle/scenarios/comparer');
    await page.getByRole('checkbox', { name: /copie/ }).last().check();
    await page.getByRole('button', { name: 'Comparer' }).click();
    await page.getByRole('columnheader', { name: /copie/ }).last().waitFor();
    await expectAccessible(page);
    await page.goto(`${base}/copier`);
    await expectAccessible(page);
  });

  it('is told when somebody saved the same thing first, and loses nothing', async () => {
    const mine = await visit.open();
    await enterAs(mine, 'La Rochelle', 'Chef de projet');
    await mine.goto('/la-rochelle/scenarios/nouveau');
    await mine.getByLabel('Nom du scénario').fill('À deux');
    await mine.getByRole('button', { name: 'Commencer', exact: true }).last().click();
    await mine.getByRole('heading', { level: 1, name: /À deux/ }).waitFor();
    const page = `${new URL(mine.url()).pathname}/objectif`;
    const theirs = await visit.open({ javaScript: false });
    await enterAs(theirs, 'La Rochelle', 'Animatrice');
    for (const window of [mine, theirs]) await window.goto(page);
    await theirs.getByRole('textbox', { name: 'Objectif principal' }).fill('Le leur');
    await theirs.getByRole('button', { name: 'Enregistrer' }).click();
    await theirs.getByText('C’est enregistré.').waitFor();
    await mine.getByRole('textbox', { name: 'Objectif principal' }).fill('Le mien');
    await mine.getByRole('button', { name: 'Enregistrer' }).click();
    await mine.getByText(/a enregistré la même chose entre-temps/).waitFor();
    await mine.getByText('Le leur').waitFor();
    expect(await mine.getByRole('textbox', { name: 'Objectif principal' }).inputValue()).toBe('Le mien');
    await expectAccessible(mine);
    await mine.getByRole('button', { name: 'Enregistrer' }).click();
    await mine.getByText('C’est enregistré.').waitFor();
    expect(await mine.getByRole('textbox', { name: 'Objectif principal' }).inputValue()).toBe('Le mien');
  });

  it('reads everything on a phone, without sideways scroll', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'La Rochelle', 'Chef de projet');
    await page.goto('/la-rochelle/scenarios');
    await expectNoSidewaysScroll(page);
    await page
      .getByRole('link', { name: /Coach CO2/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /le scénario/ }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    for (const section of [
      'objectif',
      'axiomes',
      'donnees',
      'testeurs',
      'services',
      'acteurs',
      'calendrier',
      'budget',
    ]) {
      await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 4).join('/')}/${section}`);
      await expectNoSidewaysScroll(page);
    }
  });
});
