import { parseWithZod } from '@conform-to/zod/v4';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftDefinitionSchema, type PilotDefinition } from '~/pilots/definition.ts';
import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { changedParts } from '../changed-parts.ts';
import { emptyDocument } from '../empty-document.ts';
import { readAmounts, writeAmounts } from './amounts.ts';
import { forms, type PartKey } from './forms.ts';
import { addHolder } from './holders.ts';
import { partOf } from './index.ts';
import type { FormValues } from './part.ts';

const KEYS = Object.keys(forms) as PartKey[];
const LOCALES = ['fr', 'en'] as const;

/** What a browser posts of a form: no empty choice, no box that is not ticked. */
function posted(values: FormValues): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') form.append(name, value.replaceAll('\n', '\r\n'));
    else if (value === true) form.append(name, 'on');
    else if (Array.isArray(value)) for (const one of value) form.append(name, one);
  }
  return form;
}

function save(
  document: PilotDefinition,
  key: PartKey,
  id: string | undefined,
  values: FormValues,
  locale: 'fr' | 'en',
) {
  const submission = parseWithZod(posted(values), { schema: forms[key] });
  if (submission.status !== 'success') throw new Error(`${key} ${id}: ${JSON.stringify(submission.error)}`);
  return draftDefinitionSchema.parse(partOf(key).write(document, id, submission.value as never, locale));
}

let documents: PilotDefinition[] = [];
beforeAll(async () => {
  const { pilots } = await loadPilots('pilot-configs');
  documents = pilots.map(({ definition }) => definition);
});

describe('the form of every part of every pilot folder', () => {
  it('changes nothing when it is opened and saved, in either language', () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      for (const key of KEYS) {
        for (const id of partOf(key).ids(document)) {
          for (const locale of LOCALES) {
            const after = save(document, key, id, partOf(key).values(document, id, locale), locale);
            const parts = changedParts(document, after).map((part) => [part, document[part], after[part]]);
            // A holder of which nothing was said at the table becomes a partner to contact.
            if (key === 'holders' && !document.partners.some(({ holder }) => holder === id)) continue;
            // A milestone is given a key when it is first saved here, so that others can wait for it.
            if (key === 'milestones') expect(parts.map(([part]) => part)).toEqual(parts.length ? ['calendar'] : []);
            else expect(parts, `${document.slug} ${key} ${id}`).toEqual([]);
          }
        }
      }
    }
  });

  it('can be taken out, and leaves a document that still is one', () => {
    for (const document of documents) {
      for (const key of KEYS) {
        for (const id of partOf(key).ids(document)) {
          const after = draftDefinitionSchema.parse(partOf(key).remove(document, id));
          expect(partOf(key).ids(after).length).toBeLessThan(partOf(key).ids(document).length);
        }
      }
    }
  });
});

const place = { territory: 'x', initiative: 'x-mobilite', theme: 'mobilite' } as const;
const empty = emptyDocument({ ...place, title: { fr: 'Coach', en: 'Coach' } });

describe('a new part', () => {
  const FILLED: Readonly<Record<PartKey, FormValues>> = {
    indicators: { title: 'Part du vélo', kind: 'evolution', from: 'activity' },
    surveys: { title: 'Au départ', wave: 'before' },
    panels: { title: 'Agents', size: '50', endWith: '40' },
    messages: { title: 'Bonjour', kind: 'reminder', way: 'after', event: 'enrolment', weekday: 'monday', at: '18:00' },
    doors: {
      title: 'Habitez-vous ici ?',
      kind: 'choice',
      options: 'Oui\nNon',
      answers: 'Oui',
      because: 'Ici seulement',
    },
    combos: { way: 'any', because: 'Ici, ou déjà abonné' },
    cells: { title: 'Locataires', sharePercent: '40' },
    datasets: { title: 'Trajets en bus' },
    questions: { title: 'Vélo', kind: 'choice', options: 'Oui\nNon' },
    holders: { name: 'Yélo', access: 'easy' },
    services: { title: 'Coach' },
    partners: { name: 'La Poste', kind: 'other', commitment: 'to-contact' },
    team: { role: 'Chef de projet' },
    milestones: { title: 'Accord signé' },
    packages: { kind: 'legal' },
  };

  it('is added with a key of its own, typed in one language and followed by the other', () => {
    for (const key of KEYS) {
      const once = save(empty, key, undefined, FILLED[key], 'fr');
      expect(partOf(key).ids(once), key).toHaveLength(partOf(key).ids(empty).length + 1);
      const twice = save(once, key, undefined, FILLED[key], 'fr');
      const ids = partOf(key).ids(twice);
      expect(new Set(ids).size, key).toBe(ids.length);
      const id = ids[0] ?? '';
      const summary = partOf(key).summary(twice, id, 'en');
      expect(summary.title, key).not.toBe('');
    }
  });

  it('refuses dates in disorder, more people at the end than at the start, and amounts without a figure', () => {
    const refused = (key: PartKey, values: FormValues) =>
      parseWithZod(posted({ ...FILLED[key], ...values }), { schema: forms[key] }).reply().error;
    expect(refused('panels', { opensOn: '2027-02-01', closesOn: '2027-01-01' })).toEqual({ closesOn: ['@order'] });
    expect(refused('doors', { answers: 'Peut-être' })).toEqual({ answers: ['@answers'] });
    expect(refused('combos', { answers: ['p~a=1', 'q~a=1'] })).toEqual({ answers: ['@onePanel'] });
    expect(refused('panels', { endWith: '51' })).toEqual({ endWith: ['@moreThanSize'] });
    expect(refused('packages', { lines: 'Connecteur' })).toEqual({ lines: ['@amounts'] });
    expect(refused('questions', { options: '' })).toEqual({ options: ['@options'] });
    expect(refused('milestones', { planBOwner: 'Karim' })).toEqual({ planB: ['@planB'] });
  });
});

describe('a holder', () => {
  it('with a connector joins the holders, another one those to come; both are partners to contact', () => {
    const both = addHolder(addHolder(empty, { name: 'ENEDIS', access: 'easy' }), { name: 'Région', access: 'hard' });
    expect(both.holders).toEqual(['enedis']);
    expect(both.comingHolders).toMatchObject([{ key: 'region', name: 'Région', access: 'hard' }]);
    expect(both.partners).toMatchObject([
      { holder: 'enedis', commitment: 'to-contact', indispensable: true },
      { holder: 'region', name: 'Région', commitment: 'to-contact' },
    ]);
    expect(addHolder(both, { name: 'Enedis', access: 'easy' })).toBe(both);
  });

  it('whose connector came since it was counted on says so, and connects when it is saved again', () => {
    const counted = addHolder(empty, { name: 'GRDF', access: 'medium' });
    const coming = { key: 'grdf', name: 'GRDF', access: 'medium' as const, missing: { fr: 'Un accord', en: '' } };
    const before = { ...counted, holders: [], comingHolders: [coming] };
    expect(partOf('holders').summary(before, 'grdf', 'en').facts).toContainEqual(expect.stringMatching(/has come/));
    const after = save(before, 'holders', 'grdf', partOf('holders').values(before, 'grdf', 'en'), 'en');
    expect(after).toMatchObject({ holders: ['grdf'], comingHolders: [] });
    expect(after.partners).toHaveLength(1);
  });

  it('taken out leaves its data without a holder', () => {
    const counted = addHolder(empty, { name: 'Région', access: 'hard' });
    const values = { title: 'Droits', holder: 'region', historyMonths: '12' };
    const document = save(counted, 'datasets', undefined, values, 'fr');
    expect(document.datasets).toMatchObject([{ key: 'region/droits', holder: 'region' }]);
    const after = partOf('holders').remove(document, 'region');
    expect(after).toMatchObject({ comingHolders: [], partners: [], datasets: [{ holder: '' }] });
  });
});

describe('amounts, one a line', () => {
  it('are read as people type them, and come back', () => {
    const lines = readAmounts('Connecteur Yélo : 12 000 €\r\nRelecture: 800,50\n\nJours de 2027 ; 3000');
    expect(lines).toEqual([
      { title: 'Connecteur Yélo', amountEur: 12_000 },
      { title: 'Relecture', amountEur: 800.5 },
      { title: 'Jours de 2027', amountEur: 3000 },
    ]);
    expect(readAmounts(writeAmounts(lines ?? []))).toEqual(lines);
    expect(readAmounts('Relecture')).toBeUndefined();
    expect(readAmounts('')).toEqual([]);
  });
});
