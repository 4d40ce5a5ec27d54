import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { type EntryField, entrySchema, type LineField } from './entry-fields.ts';
import { entryColumns, entryRows } from './entry-rows.ts';
import { entryCell, entryText } from './entry-words.ts';

const title = { fr: 'Titre', en: 'Title' };
const paid: LineField = { name: 'paid', kind: 'cents', title, required: true };
const label: LineField = { name: 'label', kind: 'text', title, required: true };
const mode: LineField = { name: 'mode', kind: 'choice', title, options: { bus: { fr: 'bus (fr)', en: 'bus (en)' } } };
const fields: EntryField[] = [paid, { name: 'lines', kind: 'lines', title, lines: [label] }, mode];

describe('the fields of an entry', () => {
  const schema = entrySchema(fields);

  it('are those of the manifest, of the kind it says, and no others', () => {
    const right = { paid: 120, lines: [{ label: 'A' }], mode: 'bus' };
    expect(schema.parse(right)).toEqual(right);
    expect(schema.parse({ paid: 0 })).toEqual({ paid: 0 });
    for (const wrong of [
      ...[{}, { paid: 1.5 }, { paid: '12' }, { paid: 1, mode: 'plane' }, { paid: 1, plate: 'AB-123' }],
      ...[
        { paid: 1, lines: [{}] },
        { paid: 1, lines: [{ label: 'A', secret: 1 }] },
      ],
    ]) {
      expect(schema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it('lie flat, a row for each line, what is said once repeated', () => {
    const entry: Entry = { id: '1', at: 0, fields: { paid: 120, lines: [{ label: 'A' }, { label: 'B' }] } };
    expect(entryColumns(fields).map(({ name }) => name)).toEqual(['paid', 'lines.label', 'mode']);
    expect(entryRows(fields, entry)).toEqual([
      [120, 'A', undefined],
      [120, 'B', undefined],
    ]);
    expect(entryRows(fields, { id: '2', at: 0, fields: { paid: 5, mode: 'bus' } })).toEqual([[5, undefined, 'bus']]);
  });

  it('are said as people read them, in both languages', () => {
    const weight: LineField = { name: 'weight', kind: 'number', title, unit: { fr: 'kg', en: 'kg' }, decimals: 3 };
    const flag: LineField = { name: 'late', kind: 'flag', title };
    expect(entryText('fr', paid, 12345).replace(/\s/g, ' ')).toBe('123,45 €');
    expect(entryText('en', paid, 12345)).toBe('€123.45');
    expect(entryText('fr', weight, 1.215).replace(/\s/g, ' ')).toBe('1,215 kg');
    expect([entryText('fr', flag, true), entryText('en', flag, false)]).toEqual(['oui', 'no']);
    expect([entryText('fr', mode, 'bus'), entryText('en', mode, 'bus')]).toEqual(['bus (fr)', 'bus (en)']);
    expect(entryText('fr', { name: 'on', kind: 'day', title }, '2026-10-05')).toMatch(/5 oct/);
    expect(entryText('en', { name: 'at', kind: 'instant', title }, '2026-10-05T06:30:00+02:00')).toMatch(/06:30/);
    expect(entryText('fr', paid, undefined)).toBe('');
    expect([
      entryCell('fr', paid, 5, ','),
      entryCell('fr', weight, 1.5, ','),
      entryCell('en', label, 'A', '.'),
    ]).toEqual([...['0,05', '1,5', 'A']]);
  });
});
