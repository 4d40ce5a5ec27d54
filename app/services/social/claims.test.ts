import { describe, expect, it } from 'vitest';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { everyNode, readPdf } from '../../../tests/support/read-pdf.ts';
import type { AidForm } from './aid-answers.ts';
import { claimFacts } from './claim-facts.ts';
import { claimPaper } from './claim-paper.ts';
import { claimWords } from './claim-words.ts';
import { claimsOf, loadClaims } from './load-claims.server.ts';
import { prefillAids } from './prefill-aids.ts';

const known = (more: Partial<Parameters<typeof prefillAids>[0]> = {}): AidForm =>
  prefillAids({
    today: '2026-11-26',
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    payments: [],
    household: [{ id: '2026-11', at: 0, fields: { quotient: 300, adults: 1, children: [{ age: 5 }, { age: 8 }] } }],
    income: [],
    said: { housing: 'tenant', rent: 480 },
    holders: { payments: 'CAF', household: 'CAF', income: 'DGFiP' },
    ...more,
  });

const both = { fr: 'f', en: 'e' };

describe('claims', () => {
  it('state what was retrieved and said, never what an estimate supposed', () => {
    expect(claimFacts(known()).map(({ fact, value, origin }) => [fact, value, origin])).toEqual([
      ['couple', 'no', 'retrieved'],
      ['children', '5, 8', 'retrieved'],
      ['occupation', 'tenant', 'declared'],
      ['rent', '480', 'declared'],
    ]);
    expect(claimFacts(known({ household: [], said: {} }))).toEqual([]);
  });

  it('say each fact and where it comes from, in both languages', () => {
    const [couple, children, home, rent] = claimFacts(known());
    expect(claimWords(couple!, 'fr')).toEqual({
      label: 'Vie en couple',
      value: 'non',
      from: 'source\u00a0: CAF, novembre 2026',
    });
    expect(claimWords(children!, 'fr').value).toBe('2 (5, 8 ans)');
    expect(claimWords(home!, 'en')).toEqual({ label: 'Housing', value: 'rented', from: 'said by you' });
    expect(claimWords(rent!, 'fr').value).toMatch(/^480,00\s€$/);
    expect(claimWords({ ...children!, value: '' }, 'en').value).toBe('none');
    expect(claimWords({ ...couple!, value: 'yes', holder: null, on: null }, 'fr')).toMatchObject({ value: 'oui' });
    expect(claimWords({ ...home!, value: 'somewhere' }, 'fr').value).toBe('somewhere');
  });

  it('are refused when one encloses a paper that the file does not list', () => {
    const claim = { key: 'a', title: both, form: '12345', to: both, papers: ['id'] };
    const file = { readOn: '2026-11-26', sources: [{ title: 'S', url: 'https://example.org' }], claims: [claim] };
    expect(claimsOf({ ...file, papers: { id: both } })).toMatchObject([{ papers: [both], readOn: '2026-11-26' }]);
    expect(() => claimsOf({ ...file, papers: {} })).toThrow('encloses id');
  });

  it('leave room to write where nothing is known', async () => {
    const [claim] = loadClaims();
    const document = claimPaper({
      ...{ claim: claim!, locale: 'fr', facts: [], name: 'Farida', pilot: 'Essai', contact: 'Yann' },
    });
    const read = readPdf((await writePdf(document, { paper: 'a4', now: new Date('2026-11-26T10:00:00Z') })).bytes);
    expect(read.text).toContain('Logement');
    expect(read.text).not.toContain('480');
  });

  it.each(['fr', 'en'] as const)('print a tagged bundle for each, in %s', async (locale) => {
    for (const claim of loadClaims()) {
      const document = claimPaper({
        ...{ claim, locale, facts: claimFacts(known()), name: 'Farida', pilot: 'Mon parcours social' },
        contact: 'Yann T., yann@example.invalid',
      });
      const { bytes, pages } = await writePdf(document, { paper: 'a4', now: new Date('2026-11-26T10:00:00Z') });
      expect(pages).toBeLessThanOrEqual(2);
      const read = readPdf(bytes);
      expect(read).toMatchObject({ tagged: true, language: locale === 'fr' ? 'fr-FR' : 'en-GB', loose: [] });
      expect(read.text).toContain('Farida');
      expect(read.text).toContain(claim.form);
      expect(read.text).toMatch(/480,00|480\.00/);
      const tags = everyNode(read.root).map(({ tag }) => tag);
      for (const tag of ['H1', 'H2', 'L']) expect(tags).toContain(tag);
    }
  });
});
