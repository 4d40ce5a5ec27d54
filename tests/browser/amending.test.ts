import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, pilotsDir, useBrowser } from './support/browser.ts';
import { AMENDED_PILOT, join } from './support/prises-partagees.ts';

describe('a lead, amending', () => {
  const visit = useBrowser();

  it('reads what the folder now proposes, signs it, and those who had agreed are asked again', async () => {
    const lead = await visit.open();
    await enterAs(lead, 'La Rochelle', 'Chef de projet');
    const agreed = await join(visit, lead, { pilot: AMENDED_PILOT, name: 'Zoé' });
    const silent = await join(visit, lead, { pilot: AMENDED_PILOT, name: 'Paul' });
    await agreed.goto('/moi/accords/pool-electricity');
    await agreed.getByRole('button', { name: 'J’accepte' }).click();
    await agreed.waitForURL((url) => !url.pathname.endsWith('/pool-electricity'));

    await lead.goto(`${AMENDED_PILOT}/protocole`);
    expect(await lead.getByText('Un amendement est proposé').count()).toBe(0);
    changeFolder();
    await lead.reload();
    await lead.getByText('Un amendement est proposé').waitFor();
    await lead.getByText(/Elles seules seront sollicitées/).waitFor();
    await expectAccessible(lead);
    await expectNoSidewaysScroll(lead);
    await lead.getByLabel('Pourquoi cet amendement').fill('Les bornes de quartier comptent aussi.');
    const words = 'Le vote porte aussi sur les bornes de votre quartier.';
    await lead.getByLabel(/pour les testeurs, en français/).fill(words);
    await lead.getByLabel('La même chose, en anglais').fill('The vote is about the chargers around you too.');
    await lead.getByRole('button', { name: 'Signer et mettre en vigueur' }).click();
    await lead.getByText('La version 2 est en vigueur.').waitFor();
    await lead.getByRole('heading', { name: 'Version 2' }).waitFor();
    await expectAccessible(lead);

    await agreed.goto('/moi');
    await agreed.getByText(words).waitFor();
    await expectAccessible(agreed);
    await expectNoSidewaysScroll(agreed);
    await agreed.goto('/moi/accords');
    await agreed.getByText(/votre accord d’avant ne suffit plus/).waitFor();
    await expectAccessible(agreed);
    await agreed.goto('/moi/accords/pool-electricity');
    await agreed.getByText('les bornes du quartier aussi').waitFor();
    await agreed.getByRole('button', { name: 'J’accepte' }).click();
    await agreed.waitForURL((url) => !url.pathname.endsWith('/pool-electricity'));
    await agreed.goto('/moi/accords');
    expect(await agreed.getByText(/votre accord d’avant ne suffit plus/).count()).toBe(0);

    // Who had not answered is told, and has nothing to answer anew.
    await silent.goto('/moi/accords');
    expect(await silent.getByText(/votre accord d’avant ne suffit plus/).count()).toBe(0);
  });
});

/** What its lead would type in the pilot's folder: another reason for the same data. */
function changeFolder(): void {
  const file = path.join(pilotsDir(), 'prises-amendees', 'pilot.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replace('    version: 1\n', '    version: 2\n')
    .replace("rien n'en sort sans un vote", 'les bornes du quartier aussi');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}
