import { expect, it } from 'vitest';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { readPdf } from '../../../tests/support/read-pdf.ts';
import { SHEET_PARTS, type SheetPart, situationPaper } from './situation-paper.ts';
import { type SituationFacts, situationView } from './situation-view.ts';

const at = Date.parse('2026-11-05T11:00:00Z');
const facts: SituationFacts = {
  today: '2026-11-26',
  dayOf: (one) => new Date(one).toISOString().slice(0, 10),
  titleOfKind: (kind) => ({ fr: kind.toUpperCase(), en: kind.toUpperCase() }),
  payments: [{ id: '1', at, fields: { kind: 'rsa', amount: 61_512, month: '2026-10' } }],
  household: [{ id: '2026-11', at, fields: { quotient: 412, adults: 1, children: [{ age: 5 }] } }],
  path: [{ id: '2', at, fields: { kind: 'aid', label: 'Aide au transport', on: '2026-12-04', amount: 12_000 } }],
  rights: [],
};
const sheet = async (parts: readonly SheetPart[], more: Partial<SituationFacts> = {}, locale: 'fr' | 'en' = 'fr') => {
  const view = situationView({ ...facts, ...more });
  const document = situationPaper({ view, parts, locale, pilot: 'Mon parcours social' });
  return readPdf((await writePdf(document, { paper: 'a4', now: new Date('2026-11-26T10:00:00Z') })).bytes);
};

it('prints what was chosen, and nothing else', async () => {
  const all = await sheet(SHEET_PARTS);
  expect(all).toMatchObject({ tagged: true, pages: 1, loose: [] });
  for (const words of ['615,12', 'Aide au transport', '412', 'Mois par mois', 'Ce dont je voudrais parler']) {
    expect(all.text).toContain(words);
  }
  const some = await sheet(['ahead']);
  expect(some.text).toContain('Aide au transport');
  for (const words of ['615,12', '412', 'Mois par mois']) expect(some.text).not.toContain(words);
});

it('says that nothing is known, in the reader’s language', async () => {
  const empty = await sheet(SHEET_PARTS, { payments: [], household: [], path: [] }, 'en');
  expect(empty.language).toBe('en-GB');
  for (const words of ['No payment to show', 'No appointment or deadline', 'Nothing known']) {
    expect(empty.text).toContain(words);
  }
});

it('says of a month that nothing came, or not yet, and prints an appointment and a household as far as they are known', async () => {
  const old = {
    id: '0',
    at: Date.parse('2026-08-05T11:00:00Z'),
    fields: { kind: 'rsa', amount: 100, month: '2026-07' },
  };
  const { text } = await sheet(SHEET_PARTS, {
    payments: [old],
    path: [{ id: '2', at, fields: { kind: 'appointment', label: 'Rendez-vous', on: '2026-12-04' } }],
    household: [{ id: '2026-11', at, fields: { quotient: 412 } }],
  });
  for (const words of ['rien', 'pas encore', 'Rendez-vous', '412']) expect(text).toContain(words);
  expect(text).not.toContain('Adultes');
});
