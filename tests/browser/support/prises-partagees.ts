import type { Page } from 'playwright-core';
import type { Visit } from './browser.ts';

/** The small pilot that exists for tests only, and runs; and the copy of it that a walk amends. */
export const PILOT = '/la-rochelle/experimentations/prises-partagees';
export const AMENDED_PILOT = '/la-rochelle/experimentations/prises-amendees';

/** Somebody who follows, on a phone, a link that the lead has just made. */
export async function join(visit: Visit, lead: Page, { pilot, name }: { pilot: string; name: string }): Promise<Page> {
  await lead.goto(`${pilot}/liens`);
  await lead.getByLabel('Un mot pour les reconnaître').fill(name);
  await lead.getByRole('button', { name: 'Créer' }).click();
  const link = lead.getByText(/\/rejoindre\/[\w-]{20,}/).first();
  await link.waitFor();
  const [path = ''] = /\/rejoindre\/[\w-]+/.exec((await link.textContent()) ?? '') ?? [];
  const page = await visit.open({ phone: true });
  await page.goto(path);
  await page.getByLabel('Comment vous appelle-t-on').fill(name);
  await page.getByLabel(/18 ans/).check();
  await page.getByRole('button', { name: 'Je rejoins' }).click();
  await page.waitForURL(/\/moi/);
  return page;
}
