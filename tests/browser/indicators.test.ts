import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const PILOT = '/nantes/experimentations/demeter';

describe('what is moving in a pilot', () => {
  const visit = useBrowser();

  it('is read by the lead objective by objective, with a figure that the team notes and takes back', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto(`${PILOT}/indicateurs`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('heading', { name: /^Objectif 1/ }).waitFor();
    const own = page.locator('#recognised');
    await own.getByText('Noter un chiffre').click();
    await own.getByLabel(/^Chiffre/).fill('beaucoup');
    await own.getByRole('button', { name: 'Noter', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/Écrivez un nombre/)
      .waitFor();
    await own.getByLabel(/^Chiffre/).fill('72,5');
    await own.getByRole('button', { name: 'Noter', exact: true }).click();
    await page.getByText('C’est noté.').waitFor();
    await own.getByText('Voir les chiffres').click();
    await own.getByText(/72,5/).first().waitFor();
    await expectAccessible(page);
    await own.getByText('Noter un chiffre').click();
    await own.getByRole('button', { name: /^Retirer le chiffre/ }).click();
    await page.getByText('Chiffre retiré.').waitFor();

    const report = await page.request.get(`${PILOT}/rapport.pdf`);
    expect(report.headers()['content-type']).toBe('application/pdf');
    const csv = await (await page.request.get(`${PILOT}/indicateurs.csv`)).text();
    expect(csv).toContain('indicator,source,scale,panel');
    expect(csv).not.toMatch(/T-\d{4}/);
  });

  it('is worked out at once when it is asked for, without JavaScript too', async () => {
    const page = await visit.open({ javaScript: false });
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto(`${PILOT}/indicateurs`);
    await page.getByRole('button', { name: 'Recalculer maintenant' }).click();
    await page.waitForURL(`**${PILOT}/indicateurs`);
    await page.getByText(/Calculés le/).waitFor();
  });

  it('is told to testers on their phone', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Testeuse de Demeter');
    await page.goto('/moi');
    await page.getByRole('link', { name: 'Où en est le groupe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Où en est le groupe' }).waitFor();
    await page.getByText('Foyers qui choisissent une alternative').waitFor();
    expect(await page.getByText('Lignes de ticket reconnues').count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
