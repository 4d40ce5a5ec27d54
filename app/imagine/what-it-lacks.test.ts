import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holderKey } from '~/datamap/datablitz/holder-names.ts';
import type { ItemView } from '~/datamap/item-view.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { fromKit } from './from-kit.ts';
import { joinGaps } from './join-gaps.ts';
import { cardMatcher, tieToMap } from './match-cards.ts';
import { inBothLocales } from './texts.ts';
import { type DataNeed, EMPTY_USE_CASE, type UseCaseDocument } from './use-case.ts';
import { whatItLacks } from './what-it-lacks.ts';

const card = (key: string, over: Partial<ItemView> = {}): ItemView => ({
  ...{ key, sheet: 'Table 1', row: 2, challenge: '', postIt: '', information: key, data: '', access: 'easy' },
  ...{ accessNote: '', personal: true, existence: 'exists', source: 'unknown', theme: '', whoKnows: '', version: 1 },
  holders: [{ key: 'enedis', name: 'Enedis' }],
  ...over,
});

const need = (key: string, over: Partial<DataNeed> = {}): DataNeed => ({
  ...{ key, label: inBothLocales(key), personal: true, origin: 'retrieved' },
  ...over,
});

const needing = (...dataNeeds: DataNeed[]): UseCaseDocument => ({ ...EMPTY_USE_CASE, dataNeeds });
const gapsOf = (document: UseCaseDocument, cards: ItemView[], met: string[] = ['ENEDIS']) =>
  whatItLacks(document, { cards, met }).gaps;

describe('what a use case lacks', () => {
  it('is nothing when each need rests on an easy card whose holder was met, or is typed in', () => {
    const document = needing(need('a', { itemKey: 'courbe' }), need('b', { origin: 'declared' }));
    expect(gapsOf(document, [card('courbe')])).toEqual([]);
  });

  it('names needs that are not in the map, with the cards that could be them, accents ignored', () => {
    const cards = [card('Température extérieure'), card('Factures'), card('Loyer')];
    const document = needing(
      need('temperatures exterieures'),
      need('rien de tel'),
      need('perdue', { itemKey: 'partie' }),
    );
    expect(gapsOf(document, cards)).toMatchObject([
      { kind: 'not-in-map', suggestions: [{ key: 'Température extérieure', holders: ['Enedis'] }] },
      { kind: 'not-in-map', suggestions: [] },
      { kind: 'not-in-map', suggestions: [] },
    ]);
  });

  it('names holders nobody met, with whom to ask; one met is enough; oneself needs no meeting', () => {
    const grdf = { key: 'grdf', name: 'GRDF' };
    const cards = [
      card('gaz', { holders: [grdf] }),
      card('autre', { holders: [grdf], whoKnows: 'Lina, au guichet' }),
      card('deux', { holders: [grdf, { key: 'enedis', name: 'Enedis' }] }),
      card('moi', { holders: ['Moi-même', 'Mon téléphone'].map((name) => ({ key: holderKey(name), name })) }),
      card('personne', { holders: [] }),
    ];
    const document = needing(
      ...['gaz', 'autre', 'deux', 'moi', 'personne'].map((itemKey) => need(itemKey, { itemKey })),
    );
    const gaps = gapsOf(document, cards);
    expect(gaps.map(({ kind, need: { key } }) => [kind, key])).toEqual([
      ['holder-not-met', 'gaz'],
      ['holder-not-met', 'autre'],
      ['no-holder', 'personne'],
    ]);
    const [joined] = joinGaps(gaps);
    expect(joined).toMatchObject({
      kind: 'holder-not-met',
      needs: [{ key: 'gaz' }, { key: 'autre' }],
      holders: [{ name: 'GRDF', contact: 'Lina, au guichet' }],
    });
  });

  it('names data only dreamed of, and access that is difficult or unknown', () => {
    const cards = [
      card('rêve', { existence: 'dreamed', access: 'unknown' }),
      card('dur', { access: 'hard', accessNote: 'Par courrier' }),
    ];
    const document = needing(need('a', { itemKey: 'rêve' }), need('b', { itemKey: 'dur' }));
    expect(gapsOf(document, cards)).toMatchObject([
      { kind: 'dreamed' },
      { kind: 'access-unknown' },
      { kind: 'access-hard', note: 'Par courrier' },
    ]);
  });

  it('says which parts of the sheet are blank: all of an empty one, what the kit leaves to the room of its own', () => {
    const blanks = (document: UseCaseDocument) => whatItLacks(document, { cards: [], met: [] }).blanks;
    expect(blanks(EMPTY_USE_CASE)).toHaveLength(10);
    for (const kit of getKit().useCases) expect(blanks(fromKit(kit)), kit.key).toEqual(['form', 'benefits', 'plenary']);
    expect(blanks(needing(need('a', { personal: false })))).toContain('personal-data');
  });
});

describe('matching needs with a map', () => {
  const text = fc.stringMatching(/^[a-zé ]{0,24}$/);
  const cards = fc.uniqueArray(fc.record({ key: fc.uuid(), information: text, data: text, holders: fc.constant([]) }), {
    maxLength: 12,
    selector: ({ key }) => key,
  });

  it('scores from 0 to 1, best first, and a card said in the same words comes before any other', () => {
    fc.assert(
      fc.property(cards, text, (all, words) => {
        const found = cardMatcher(all)({ label: inBothLocales(words), origin: 'retrieved' });
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        const same = all.find(({ information, data }) => information === words && data === '');
        if (same && scores.length > 0) expect(scores[0]).toBe(1);
      }),
    );
  });

  it('takes no word of any form or list for an answer', () => {
    const cards = [
      card('Où en est ma demande', { data: 'Aide, date de dépôt, état, pièce manquante' }),
      card('Mes rendez-vous', { data: 'Nom, service, téléphone' }),
      card('Mes objectifs', { data: 'Lieux, nature' }),
    ];
    const civil = need('a', { label: { fr: 'État civil', en: 'Civil status' } });
    const phone = need('b', { label: { fr: 'Annuaire des services sociaux', en: 'Directory of social services' } });
    expect(cardMatcher(cards)(civil)).toEqual([]);
    expect(tieToMap([civil, phone], cards)).toEqual([civil, phone]);
    expect(gapsOf(needing(civil), cards)).toMatchObject([{ kind: 'not-in-map', suggestions: [] }]);
  });

  it('ties without asking only what one card says clearly more than any other', () => {
    const agenda = need('a', { label: inBothLocales('Agenda') });
    const mine = card('Mon agenda de la semaine');
    const town = card('L’agenda des sorties', { personal: false });
    expect(tieToMap([agenda], [mine, card('Agenda des réunions')])).toEqual([agenda]);
    expect(tieToMap([agenda], [town, mine])[0]?.itemKey).toBe(mine.key);
    const curve = need('b', { label: inBothLocales('Consommation d’électricité par demi-heure') });
    const half = card('Ma consommation d’électricité, demi-heure par demi-heure');
    expect(tieToMap([curve], [card('Ma consommation d’eau'), half])[0]?.itemKey).toBe(half.key);
  });

  it('leaves needs that are tied, or typed in, as they are', () => {
    const tied = need('a', { label: inBothLocales('courbe'), itemKey: 'autre' });
    const typed = need('b', { label: inBothLocales('courbe'), origin: 'declared' });
    const free = need('c', { label: inBothLocales('La courbe'), holderName: 'ENEDIS SA' });
    const [one, two, three] = tieToMap([tied, typed, free], [card('courbe'), card('loyer')]);
    expect([one, two, three?.itemKey]).toEqual([tied, typed, 'courbe']);
  });
});
