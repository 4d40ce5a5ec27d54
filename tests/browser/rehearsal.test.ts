import { describe, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const REHEARSAL = '/nantes/experimentations/demeter/repetition';

describe('the rehearsal of a pilot', () => {
  const visit = useBrowser();

  it('is started by a lead, shows how far it is, then what would jam and what to do', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto(REHEARSAL);
    await page.getByText('Rien n’a encore été joué').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Testeurs simulés').fill('3');
    await page.getByLabel('Jours', { exact: true }).fill('20');
    await page.getByLabel('Incident 1').selectOption({ label: 'panne du serveur' });
    await page.getByRole('button', { name: 'Lancer la répétition' }).click();
    await page.getByRole('progressbar').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { name: /problèmes trouvés$/ }).waitFor({ timeout: 180_000 });
    await page.getByText('Personnes simulées', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Incidents joués' }).waitFor();
    await page.locator('summary').click();
    await page.getByRole('columnheader', { name: 'Pourquoi ce nombre' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Voir' }).first().click();
    await page.waitForURL(/\/experimentations\/[^/]+(\/[a-z]+)?#[a-z]+$/);

    const phone = await visit.open({ phone: true });
    await enterAs(phone, 'Nantes Métropole', 'Cheffe de projet');
    await phone.goto(REHEARSAL);
    await phone.getByRole('heading', { name: /problèmes trouvés$/ }).waitFor();
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
  });
});
