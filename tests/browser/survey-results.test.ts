import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const PILOT = '/nantes/experimentations/hestia-zeus';
const EDITOR = `${PILOT}/enquetes/midway/modifier`;

describe('a researcher, in English, with surveys', () => {
  const visit = useBrowser();

  it('writes a question with a condition, removes it and puts it back', async () => {
    const page = await visit.open({ locale: 'en' });
    await enterAs(page, 'Nantes Métropole', 'Researcher');
    await page.goto(EDITOR);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Kind', { exact: true }).selectOption('single');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL(/\/modifier\/question\//);
    const words = page.getByRole('group', { name: 'The question', exact: true });
    await words.getByLabel('In French').fill('Et chez vous ?');
    await words.getByLabel('In English').fill('And at home?');
    await page.getByLabel('Name in files and conditions').fill('at_home');
    await page.getByLabel('Add a condition on an earlier question').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Add the condition' }).click();
    await page.getByText('Condition 1: the question').waitFor();
    await expectAccessible(page);
    await page.goto(EDITOR);
    const row = page.locator('#q-at_home');
    await row.getByText('on a condition').waitFor();
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Remove: And at home?' }).click();
    await page.getByRole('status').getByRole('button', { name: 'Put it back' }).click();
    await page.locator('#q-at_home').waitFor();
  });

  it('sees what an import would take before anything is kept', async () => {
    const page = await visit.open({ locale: 'en', javaScript: false });
    await enterAs(page, 'Nantes Métropole', 'Researcher');
    await page.goto(`${EDITOR}/importer`);
    const form = {
      elements: [
        { type: 'comment', name: 'new one', title: '<i>Why?</i>' },
        { type: 'signaturepad', name: 's' },
      ],
    };
    await page.getByLabel('Paste the JSON').fill(JSON.stringify(form));
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByText('0 as they are, 1 simplified, 1 left out.').waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('reads results with both denominators, compares before and after, and keeps figures', async () => {
    const page = await visit.open({ locale: 'en' });
    await enterAs(page, 'Nantes Métropole', 'Researcher');
    await page.goto(`${PILOT}/recherche/enquetes`);
    await expectAccessible(page);
    await page.goto(`${PILOT}/recherche/enquetes/before`);
    await page.getByRole('columnheader', { name: 'of all enrolled' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.content()).not.toMatch(/T-\d{4}/);
    await page.goto(`${PILOT}/recherche/enquetes/comparer/before/after`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
