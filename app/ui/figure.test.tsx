import { describe, expect, it } from 'vitest';
import { Figure } from './figure.tsx';
import { renderPage } from './render-for-test.tsx';

const numbers = (
  <table>
    <caption>Retention by week</caption>
  </table>
);

describe('Figure', () => {
  it('captions the picture with its finding, and gives its numbers in a table', () => {
    const page = renderPage(
      <Figure
        title="Les familles suivies restent plus longtemps"
        sentence="Sur 24 semaines."
        plot={<svg />}
        numbers={numbers}
        downloads={[{ href: '/retention.csv', label: 'Télécharger (CSV)' }]}
        links={[{ href: '/fil', label: 'Remonter le fil', icon: 'thread' }]}
      />,
    );
    expect(page.querySelector('figure > figcaption h2')?.textContent).toBe(
      'Les familles suivies restent plus longtemps',
    );
    expect(page.querySelector('figcaption p')?.textContent).toBe('Sur 24 semaines.');
    expect(page.querySelector('details summary')?.textContent).toBe('Voir les chiffres');
    expect(page.querySelector('details table caption')).not.toBeNull();
    expect(page.querySelector('a[download]')?.getAttribute('href')).toBe('/retention.csv');
    expect(page.querySelector('a[href="/fil"] svg[aria-hidden]')).not.toBeNull();
  });

  it('lets the keyboard reach a plot that scrolls, and names it', () => {
    const page = renderPage(<Figure title="Un titre" plot={<svg />} headingLevel={3} />, { locale: 'en' });
    const plot = page.querySelector('.plot');
    expect(plot?.getAttribute('tabindex')).toBe('0');
    expect(page.getElementById(plot?.getAttribute('aria-labelledby') ?? '')?.tagName).toBe('H3');
    expect(page.querySelector('.under')).toBeNull();
  });
});
