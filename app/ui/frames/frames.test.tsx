import { describe, expect, it } from 'vitest';
import { renderPage } from '../render-for-test.tsx';
import { LaptopFrame } from './laptop-frame.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import { PlainFrame } from './plain-frame.tsx';

const nantes = { id: 'nantes', name: 'Nantes Métropole' };

describe('LaptopFrame', () => {
  const page = renderPage(
    <LaptopFrame territory={nantes} theme="energie" phases={{ reached: 3, here: 1 }} who="Karim B.">
      <h1>Titre</h1>
    </LaptopFrame>,
    { at: '/nantes/donnees?q=bus&page=2' },
  );
  const stops = Array.from(page.querySelectorAll('.trail li'));

  it('draws phases done, under way and to come, and says it', () => {
    expect(stops.map((stop) => stop.className)).toEqual(['is-done', 'is-done is-here', 'is-done', 'is-now', 'is-next']);
    expect(stops[4]?.textContent).toContain('à venir');
    expect(page.querySelectorAll('[aria-current=step]')).toHaveLength(1);
  });

  it('links each phase to its pages', () => {
    expect(stops.map((stop) => stop.querySelector('a')?.getAttribute('href'))).toEqual([
      '/nantes/ateliers',
      '/nantes/donnees',
      '/nantes/usages',
      '/nantes/scenarios',
      '/nantes/experimentations',
    ]);
  });

  it('changes language on the same page, with its query', () => {
    const link = page.querySelector('a[hreflang=en]');
    expect(link?.getAttribute('href')).toBe('/nantes/donnees?q=bus&page=2&lang=en');
    expect(link?.getAttribute('lang')).toBe('en');
  });

  it('leaves the session with a plain form', () => {
    const form = page.querySelector('form');
    expect(form?.getAttribute('action')).toBe('/deconnexion');
    expect(form?.getAttribute('method')).toBe('post');
  });
});

describe('every frame', () => {
  it.each([
    ['laptop', <LaptopFrame key="l">x</LaptopFrame>],
    [
      'phone',
      <PhoneFrame key="p" title="Hestia">
        x
      </PhoneFrame>,
    ],
    ['plain', <PlainFrame key="f">x</PlainFrame>],
  ])('%s: first a way to skip to its one main', (_, frame) => {
    const page = renderPage(frame);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('#contenu');
    expect(page.querySelectorAll('main#contenu')).toHaveLength(1);
  });
});
