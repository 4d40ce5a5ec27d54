import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHolder, distinct } from '../datablitz/holder-names.ts';
import { ACCESS_LEVELS, EXISTENCES, SOURCES } from '../datablitz/model.ts';
import { clean, cleanLine } from '../text.ts';
import { cellsOf, contentOf, readCell } from './cell-values.ts';
import { FIELDS } from './columns.ts';

const text = fc.oneof(
  fc
    .array(fc.constantFrom('Yélo', ',', ' et ', ' ', '\n', '/', '+', '(', ')', 'RH', 'é'), { maxLength: 6 })
    .map((a) => a.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const content = fc.record({
  information: text.map(cleanLine),
  data: text.map(clean),
  holders: fc
    .array(
      text.map((name) => cleanHolder(cleanHolder(name).replaceAll(';', ' '))),
      { maxLength: 3 },
    )
    .map(distinct),
  access: fc.constantFrom(...ACCESS_LEVELS),
  personal: fc.constantFrom(true, false, null),
  existence: fc.constantFrom(...EXISTENCES),
  source: fc.constantFrom(...SOURCES),
  theme: text.map(cleanLine),
  whoKnows: text.map(cleanLine),
  accessNote: text.map(clean),
  postIt: text.map(clean),
});

describe('the cells of a row', () => {
  it('read back as the row', () => {
    fc.assert(
      fc.property(content, (row) => {
        expect(contentOf(cellsOf(row))).toEqual(row);
      }),
    );
  });

  it('are what typing them again gives', () => {
    fc.assert(
      fc.property(content, (row) => {
        const cells = cellsOf(row);
        for (const field of FIELDS) {
          expect(readCell(field, cells[field], row.holders)).toEqual({ value: cells[field], misfit: false });
        }
      }),
    );
  });
});

describe('readCell', () => {
  it.each([
    ['access', 'Facile', 'easy', false],
    ['access', 'easy', 'easy', false],
    ['access', 'parfois', 'unknown', true],
    ['access', '', 'unknown', false],
    ['personal', 'Oui', 'yes', false],
    ['personal', 'peut-être', 'unknown', true],
    ['existence', 'rêvée', 'dreamed', false],
    ['source', 'open-data', 'open-data', false],
    ['source', 'Open data', 'open-data', false],
    ['information', ' deux\nlignes ', 'deux lignes', false],
    ['data', ' deux\nlignes ', 'deux\nlignes', false],
    ['holders', 'Yélo, SNCF', 'Yélo ; SNCF', false],
    ['information', 'x'.repeat(501), 'x'.repeat(500), true],
  ] as const)('%s: %j', (field, written, value, misfit) => {
    expect(readCell(field, written)).toEqual({ value, misfit });
  });

  it('cuts « et » between holders that are known', () => {
    expect(readCell('holders', 'Yélo et SNCF', ['SNCF']).value).toBe('Yélo ; SNCF');
    expect(readCell('holders', 'Eau et Assainissement').value).toBe('Eau et Assainissement ;');
  });
});
