import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '~/surveys/form/definition.ts';
import { day, tester } from '../trajectory.example.ts';
import { answersTable, questionsTable } from './answers-table.ts';
import { maskContacts } from './mask-contacts.ts';
import type { AnsweredWave } from './source.ts';
import { columnOf } from './table.ts';
import type { Person } from './testers-table.ts';

const { definition } = readDefinition({
  pages: [
    {
      name: 'page1',
      elements: [
        { type: 'radiogroup', name: 'heating', choices: ['gas', 'wood'], showOtherItem: true },
        { type: 'checkbox', name: 'rooms', choices: ['kitchen', 'living'] },
        { type: 'ranking', name: 'wishes', choices: ['warm', 'cheap'] },
        { type: 'matrix', name: 'trust', rows: ['city', 'holder'], columns: [1, 2, 3] },
        { type: 'text', name: 'surface', inputType: 'number' },
        { type: 'text', name: 'mail', inputType: 'email' },
        { type: 'comment', name: 'remarks' },
      ],
    },
  ],
});

const person: Person = { pseudonym: 'T-0001', id: 'P-abc', trajectory: tester([1]), origin: day(0) };
const wave = (data: Record<string, unknown>, pseudonym = 'T-0001'): AnsweredWave => ({
  surveyKey: 'start',
  forms: [
    {
      ...{ version: 2, definition: definition!, hash: 'x', studies: [], author: 'system', authorName: '' },
      ...{ updatedAt: new Date(day(0)), frozenAt: null },
    },
  ],
  answers: [
    {
      ...{ id: 'a', pseudonym, panelKey: 'faep', formVersion: 2, mode: 'paper' },
      ...{ completedAt: new Date(day(3)), data },
    },
  ],
});
const given = (data: Record<string, unknown>, openTexts: boolean) =>
  answersTable([person], [wave(data)], { openTexts }).rows.map((row) => row.slice(5));

const WHOLE = {
  ...{ heating: 'other', 'heating-Comment': 'Le poêle de M. Le Bihan, 06 12 34 56 78', rooms: ['living', 'kitchen'] },
  ...{ wishes: ['cheap', 'warm'], trust: { city: 3, holder: 1 }, surface: 54, mail: 'odile@exemple.fr' },
  remarks: 'Écrivez à odile@exemple.fr',
};

describe('answersTable', () => {
  it('says what was answered in the codes of the form', () => {
    expect(given(WHOLE, false)).toEqual([
      ['heating', null, 'other'],
      ['rooms', null, 'kitchen'],
      ['rooms', null, 'living'],
      ['surface', null, '54'],
      ['trust', 'city', '3'],
      ['trust', 'holder', '1'],
      ['wishes', '1', 'cheap'],
      ['wishes', '2', 'warm'],
    ]);
    const [row] = answersTable([person], [wave(WHOLE)], { openTexts: false }).rows;
    expect(row?.slice(0, 5)).toEqual(['P-abc', 'start', 2, 'paper', 3]);
  });

  it('holds texts only when asked, without addresses and long numbers; never an address asked as such', () => {
    const texts = given(WHOLE, true).filter(([name]) => name === 'remarks' || name === 'mail' || name === 'heating');
    expect(texts).toEqual([
      ['heating', null, 'other'],
      ['heating', 'other', 'Le poêle de M. Le Bihan, […]'],
      ['remarks', null, 'Écrivez à […]'],
    ]);
  });

  it('holds no text that a spreadsheet would run', () => {
    expect(given({ remarks: '=HYPERLINK("x")' }, true)).toEqual([['remarks', null, `'=HYPERLINK("x")`]]);
  });

  it('leaves out who is not of the export, and questions that the form does not ask', () => {
    expect(answersTable([person], [wave(WHOLE, 'T-0002')], { openTexts: true }).rows).toEqual([]);
    expect(given({ name: 'Odile', heating: 'gas' }, true)).toEqual([['heating', null, 'gas']]);
  });

  it('yields nothing but codes of the form from closed questions, whatever was kept', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('heating', 'rooms', 'wishes', 'trust'), fc.jsonValue()), (data) => {
        const table = answersTable([person], [wave(data)], { openTexts: false });
        const codes = ['gas', 'wood', 'other', 'kitchen', 'living', 'warm', 'cheap', '1', '2', '3'];
        for (const value of columnOf(table, 'value')) expect(codes).toContain(value);
      }),
    );
  });

  it('says what each question and code means', () => {
    const rows = questionsTable([wave({})]).rows.map((row) => row.slice(2, 5));
    expect(rows).toContainEqual(['heating', 'single', null]);
    expect(rows).toContainEqual(['heating', 'code', 'gas']);
    expect(rows).toContainEqual(['trust', 'row', 'city']);
    expect(rows).toContainEqual(['trust', 'code', '3']);
  });
});

describe('maskContacts', () => {
  it.each([
    ['appelez le 06 12 34 56 78 ou le +33612345678', 'appelez le […] ou le […]'],
    ['PRM 09123456789012', 'PRM […]'],
    ['voir https://exemple.fr/moi et www.exemple.fr', 'voir […] et […]'],
    ['à 19 °C depuis 2024, 3 pièces', 'à 19 °C depuis 2024, 3 pièces'],
  ])('%s', (text, masked) => {
    expect(maskContacts(text)).toBe(masked);
  });
});
