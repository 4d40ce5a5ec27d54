import { describe, expect, it } from 'vitest';
import { renderPage } from '~/ui/render-for-test.tsx';
import { EntitlementList } from '../components/entitlement-list.tsx';
import { EventFilters } from '../components/event-filters.tsx';
import { EventList } from '../components/event-list.tsx';
import { FreeEntryList } from '../components/free-entry-list.tsx';
import { findEntitlements, type Situation } from './find-entitlements.ts';
import { findFreeEntries } from './find-free-entries.ts';
import { fareTitles, loadCultureRules, loadFreeEntries } from './load-culture-values.server.ts';
import { programmeView } from './programme-view.ts';
import { readWishes } from './read-wishes.ts';

const rules = loadCultureRules();
const nobody: Situation = { day: '2026-11-26', quotient: null, childrenAges: [], cards: [] };
const wishes = readWishes(new URLSearchParams('tout=1'), {}).wishes;

/** What a page shows of one event, on a day and at a price. */
function shown(situation: Situation, change: { day?: string; fullCents?: number; locale?: 'fr' | 'en' } = {}): string {
  const { day = '2026-12-01', fullCents = 1600, locale = 'fr' } = change;
  const event = {
    ...{ id: 'a', title: { fr: 'Concert', en: 'Concert' }, venue: 'Salle des Tilleuls', rubric: 'see', day },
    ...{ clock: '16:00', startsAt: Date.parse(`${day}T15:00Z`), minutes: 90, fromAge: 6, fullCents },
    prices: fullCents > 0 ? [{ fare: 'solidarity', cents: Math.round(fullCents * 0.3) }] : [],
  };
  const { events } = programmeView({
    ...{ programme: { source: { fr: '', en: '' }, events: [event] }, now: 0, wishes, chosenIds: [], most: 9 },
    ...{ entitlements: findEntitlements(rules, situation), childrenAges: situation.childrenAges },
  });
  const list = <EventList events={events} fares={fareTitles()} action="/" byDay={true} />;
  return (renderPage(list, { locale }).body.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('an event on the page', () => {
  const entitled: Situation = { ...nobody, quotient: { month: '2026-11', euros: 500 }, childrenAges: [8] };

  it('says my price, against what and by what, and what it makes with the children', () => {
    const text = shown(entitled);
    expect(text).toContain('Mardi 1er décembre');
    expect(text).toContain('4,80 €au lieu de 16 €');
    expect(text).toContain('Tarif solidaire · 9,60 € avec votre enfant');
    expect(shown(entitled, { locale: 'en' })).toContain('€4.80instead of €16');
  });

  it('shows the price of everybody when nothing is known, without a word on the person', () => {
    const text = shown(nobody);
    expect(text).toContain('Prix de tout le monde');
    expect(text).not.toMatch(/au lieu de|Tarif solidaire/);
  });

  it('warns that a right is known only until a day', () => {
    expect(shown(entitled, { day: '2027-01-02' })).toContain(
      'Votre droit (tarif solidaire) est connu jusqu’au 31 décembre 2026',
    );
  });

  it('says of what is free that it is, and holds a very high price', () => {
    expect(shown(entitled, { fullCents: 0 })).toMatch(/Gratuit(?!.*au lieu)/);
    expect(shown(nobody, { fullCents: 123_450 })).toContain('1 234,50 €');
  });
});

describe('what stands around events', () => {
  it('says of each fare why it does not hold, when nothing has arrived', () => {
    const entitlements = findEntitlements(rules, nobody);
    const list = (
      <EntitlementList entitlements={entitlements} fares={fareTitles()} quotientMonth={null} rules={rules} />
    );
    const text = renderPage(list).body.textContent ?? '';
    expect(text).toContain('aucun quotient reçu');
    expect(text).toContain('cette carte n’est pas dans votre liste');
    expect(text).toContain('inventés pour la démonstration');
  });

  it('tells free entries of real places with the text they were read in', () => {
    const { places } = loadFreeEntries();
    const entries = findFreeEntries(places, { receivesRsa: null, childrenAges: [3, 9] });
    const page = renderPage(<FreeEntryList entries={entries} places={places} />);
    expect(page.body.textContent).toContain('gratuit pour 2 de vos enfants');
    expect(page.body.textContent).toContain('texte du 8 septembre 2015');
    expect(page.querySelectorAll('a[href^="https://"]')).toHaveLength(places.length);
  });

  it('filters with links and a form that is an address', () => {
    const said = { ...wishes, rubrics: ['see' as const], when: ['evening' as const], budgetCents: 750 };
    const filters = <EventFilters wishes={said} path="/moi/sorties" today="2026-11-26" until="2027-01-07" isOpen />;
    const page = renderPage(filters);
    expect(page.querySelector('form')?.getAttribute('method')).toBe('get');
    expect(page.querySelector('nav [aria-current]')?.textContent).toBe('Voir');
    expect(page.querySelector<HTMLInputElement>('input[name=prix]')?.value).toBe('7,5');
    expect(page.querySelector<HTMLInputElement>('input[name=quand][value=evening]')?.checked).toBe(true);
  });
});
