import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATOR_FUNCTIONS } from '../../app/governance/compare/functions.ts';
import { getOperatorGrid } from '../../app/governance/compare/load-operator.server.ts';
import { operatorSchema } from '../../app/governance/compare/operator.ts';
import { GOVERNANCE_MODEL_KEYS, governanceModels } from '../../app/governance/models.ts';
import { getSelector } from '../../app/governance/selector/load-selector.server.ts';
import { checkSelector, type Selector, selectorSchema } from '../../app/governance/selector/selector.ts';
import { bilingualTexts, checkTexts } from '../../app/kit/bilingual-texts.ts';
import { copiedRuns, runsOf } from '../support/own-words.ts';

const selector = getSelector();
const grid = getOperatorGrid();

describe('the questionnaire', () => {
  it('fits its schema, has words for every reason, in two languages', () => {
    expect(checkSelector(selector)).toEqual([]);
    expect(checkTexts(selector)).toEqual([]);
  });

  it('speaks for and against each model somewhere, and covers both axes', () => {
    for (const model of GOVERNANCE_MODEL_KEYS) {
      const said = selector.questions.flatMap(({ options }) => options.map(({ suits }) => suits[model] ?? 0));
      expect(Math.max(...said), model).toBe(2);
      expect(Math.min(...said), model).toBeLessThan(0);
    }
    for (const axis of ['reins', 'use'] as const) {
      const ends = selector.questions.flatMap(({ options }) => options.flatMap(({ axes }) => axes[axis] ?? []));
      expect(Math.min(...ends)).toBeLessThanOrEqual(-0.8);
      expect(Math.max(...ends)).toBeGreaterThanOrEqual(0.8);
    }
  });

  const FAULTS: readonly [string, (broken: Selector) => void, RegExp][] = [
    ['a question twice', (one) => (one.questions[1]!.key = 'sources'), /sources is asked twice/],
    ['an option twice', (one) => (one.questions[0]!.options[1]!.key = 'one'), /sources offers one twice/],
    ['no words for', (one) => delete one.questions[0]!.reasons['trusted-platform'], /sources lacks words for trusted/],
    [
      'no words against',
      (one) => delete one.questions[0]!.reasons['direct-transfer']!.against,
      /lacks words against direct/,
    ],
    [
      'words never said',
      (one) => (one.questions[0]!.reasons['data-trust'] = { for: { fr: 'Jamais', en: 'Never' } }),
      /sources never speaks for data-trust/,
    ],
  ];

  it.each(FAULTS)('sees %s', (_, breaks, says) => {
    const broken = structuredClone(selector);
    breaks(broken);
    expect(checkSelector(broken).join('\n')).toMatch(says);
  });

  it('refuses what is not named in its schema', () => {
    expect(selectorSchema.safeParse({ ...selector, wieght: 1 }).success).toBe(false);
    const heavy = structuredClone(selector);
    heavy.questions[0]!.weight = 9;
    expect(selectorSchema.safeParse(heavy).success).toBe(false);
  });
});

describe('the nine functions of an operator', () => {
  it('come in the order of the reference model, each answered by the five models, in two languages', () => {
    expect(grid.map(({ key }) => key)).toEqual([...OPERATOR_FUNCTIONS]);
    for (const { key, answers } of grid) {
      expect(Object.keys(answers).toSorted(), key).toEqual([...GOVERNANCE_MODEL_KEYS].toSorted());
      expect(new Set(Object.values(answers).map(({ fr }) => fr)).size, `${key}: two models answer alike`).toBe(5);
    }
    expect(checkTexts(grid)).toEqual([]);
  });

  it('are refused in another order, or with one missing', () => {
    expect(operatorSchema.safeParse(grid.toReversed()).success).toBe(false);
    expect(operatorSchema.safeParse(grid.slice(1)).success).toBe(false);
  });
});

const SOURCES = path.resolve('../shared/sources');

describe.skipIf(!existsSync(SOURCES))('our own words', () => {
  it('repeats no sentence of the kit', () => {
    const files = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'));
    const source = runsOf(files.map((name) => readFileSync(path.join(SOURCES, name), 'utf8')).join('\n'), 8);
    const texts = bilingualTexts({ selector, grid, governanceModels });
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.flatMap(({ at, fr }) => copiedRuns(fr, source, 8).map((run) => `${at}: ${run}`))).toEqual([]);
  });
});
