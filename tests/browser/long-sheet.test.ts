import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const LIST = '/lyon/donnees/feuilles';
const LONG = `${LIST}/tout-recenser`;
const ROWS = 500;

const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row - 1}"][data-column="${column}"]`);
const texts = async (page: Page, row: number) => page.locator(`td[data-row="${row - 1}"]`).allTextContents();
const saved = (page: Page) => page.getByText(/^Enregistré à/).waitFor();

/** Pastes what a program put on the clipboard as a table and as text. */
async function pasteHtml(page: Page, html: string, text = ''): Promise<void> {
  await page.evaluate(
    ([table, plain]) => {
      const data = new DataTransfer();
      data.setData('text/html', table ?? '');
      data.setData('text/plain', plain ?? '');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, text],
  );
}

/** As Excel writes it: folded source lines, breaks inside cells, a merged cell, styles in the head. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-style-parent:style0;}</style></head>
<body><!--StartFragment--><table border=0 cellpadding=0><col width=87>
<tr height=40><td rowspan=2 height=40 class=xl65>Mon
  contrat</td><td>Puissance<br style='mso-data-placement:same-cell;'>Option</td><td>Enedis</td><td>facile</td></tr>
<tr><td>Relevés</td><td>Enedis; EDF</td><td>&nbsp;</td></tr><!--EndFragment--></table></body></html>`;

/** As LibreOffice writes it. */
const LIBREOFFICE = `<meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">body {}</style>
<table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="32" align="left"><font face="Arial">Mon logement</font></td>
<td align="left">Surface<br>Étage</td><td colspan=2>Notaire</td></tr></table>`;

/** As a text with a table in it: no block of cells. */
const LETTER = '<p>Bonjour,</p><table><tr><td>une mise en page</td></tr></table><p>À demain</p>';

describe('a sheet of five hundred rows', () => {
  const visit = useBrowser();

  it('is imported, opens at once, keeps its headings in sight, and is written in at typing speed', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto('/lyon/donnees/importer');
    const line = (i: number) => `Tout recenser;Information ${i};Donnée précise ${i};Service ${i % 9};facile`;
    const lines = ['Défi;Information;Données;Détenteurs;Accès', ...Array.from({ length: ROWS }, (_, i) => line(i + 1))];
    const file = { name: 'inventaire.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await page.getByRole('button', { name: `Accepter ${ROWS} lignes` }).click();
    await page.waitForURL(/importe=/);

    await page.goto(LONG);
    await page.getByRole('grid', { name: 'La feuille' }).waitFor();
    await page.getByText(`${ROWS} lignes`, { exact: false }).first().waitFor();
    await cell(page, ROWS, 1).scrollIntoViewIfNeeded();
    expect(await page.getByRole('columnheader', { name: /Données/ }).isVisible()).toBe(true);
    const head = await page.getByRole('columnheader', { name: /Données/ }).boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(0);
    expect(head?.y).toBeLessThan(900);

    await cell(page, ROWS, 1).click();
    const redrawn = await page.evaluate(() => {
      const seen = { rows: new Set<Element>() };
      const watch = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const row = (target instanceof Element ? target : target.parentElement)?.closest('tr');
          if (row) seen.rows.add(row);
        }
      });
      const grid = document.querySelector('[role="grid"]');
      if (grid) watch.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(window, { redrawnRows: () => seen.rows.size });
      return seen.rows.size;
    });
    expect(redrawn).toBe(0);
    await page.keyboard.type('Tout en bas', { delay: 10 });
    const rows = await page.evaluate(() => (window as unknown as { redrawnRows: () => number }).redrawnRows());
    expect(rows).toBe(1);
    await page.keyboard.press('Enter');
    await saved(page);
    await expectNoSidewaysScroll(page);
    await page.reload();
    await cell(page, ROWS, 1).getByText('Tout en bas').waitFor();
  });

  it('takes the tables of Excel and LibreOffice as they are: merged cells, line breaks, several holders', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto(LIST);
    await page.getByLabel('Défi').fill('Coller');
    await page.getByRole('button', { name: 'Ouvrir la feuille' }).click();
    await page.getByRole('grid').waitFor();
    await cell(page, 1, 0).click();
    await pasteHtml(page, EXCEL, 'Mon contrat\t"Puissance\nOption"\tEnedis\tfacile\n\tRelevés\tEnedis; EDF\t');
    await page.getByText('2 lignes', { exact: false }).first().waitFor();
    expect(await texts(page, 1)).toEqual(['Mon contrat', 'Puissance\nOption', 'Enedis', 'facile', '']);
    expect(await texts(page, 2)).toEqual(['Mon contrat', 'Relevés', 'Enedis ; EDF', '', '']);
    await cell(page, 3, 0).click();
    await pasteHtml(page, LIBREOFFICE);
    await page.getByText('3 lignes', { exact: false }).first().waitFor();
    expect(await texts(page, 3)).toEqual(['Mon logement', 'Surface\nÉtage', 'Notaire', '', '']);
    await cell(page, 4, 0).click();
    await pasteHtml(page, LETTER, 'Bonjour,\nune mise en page\nÀ demain');
    await page.getByText('6 lignes', { exact: false }).first().waitFor();
    expect((await texts(page, 5))[0]).toBe('une mise en page');
    await saved(page);
    await expectAccessible(page);
  });

  it('is copied and cut with the keyboard, and pasted as it was', async () => {
    const page = await visit.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto(`${LIST}/coller`);
    await page.getByRole('grid').waitFor();
    const [first, second] = [await texts(page, 1), await texts(page, 2)];
    await cell(page, 1, 0).click();
    await cell(page, 2, 4).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await cell(page, 7, 0).click();
    await page.keyboard.press('Control+v');
    await page.getByText('8 lignes', { exact: false }).first().waitFor();
    expect([await texts(page, 7), await texts(page, 8)]).toEqual([first, second]);
    await cell(page, 7, 1).click();
    await page.keyboard.press('Control+x');
    await expect.poll(() => texts(page, 7).then((all) => all[1])).toBe('');
    await cell(page, 8, 1).click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => texts(page, 8).then((all) => all[1])).toBe(first[1]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => texts(page, 8).then((all) => all[1])).toBe(second[1]);
    await saved(page);
  });

  it('tells on a card who changed what, when it is edited there', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto('/lyon/donnees/tout-recenser--information-1/modifier');
    await page.getByRole('textbox', { name: /^Données/ }).fill('Donnée corrigée');
    await page.getByRole('textbox', { name: /^Détenteurs/ }).fill('Métropole\nService 1');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const history = page.locator('section', { has: page.getByRole('heading', { name: 'Ce qui a changé' }) });
    await history.getByText('Yann T.').waitFor();
    await history.getByText('Donnée corrigée').waitFor();
    await history.getByText('Métropole ; Service 1').waitFor();
    await expectAccessible(page);
    await page.goto('/lyon/donnees/reseau');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await page.waitForURL(/page=2/);
  });
});
