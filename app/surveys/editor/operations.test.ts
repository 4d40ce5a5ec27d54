import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedIn, OPERATORS, type Operator, readCondition, takesNoValue, writeCondition } from './condition.ts';
import { type DefinitionJson, type ElementJson, elementsOf } from './definition-json.ts';
import * as ops from './operations.ts';

const NAMES = ['age', 'home', 'home2', 'Car', 'why', 'a-b'];
const element = (taken: readonly string[]) =>
  fc.record({ visibleIf: fc.constantFrom('', ...taken.map((name) => `{${name}} = 'x' and {${name}} notempty`)) });

/** A form of up to four pages, names unique, some conditions on other questions. */
const forms: fc.Arbitrary<DefinitionJson> = fc
  .tuple(fc.shuffledSubarray(NAMES), fc.integer({ min: 1, max: 4 }))
  .chain(([names, pages]) =>
    fc.tuple(...names.map(() => fc.tuple(element(names), fc.nat(pages - 1)))).map((made) => ({
      title: 'T',
      pages: Array.from({ length: pages }, (_, page) => ({
        name: `page${page + 1}`,
        elements: made.flatMap(([{ visibleIf }, on], i) =>
          on === page ? [{ type: 'text', name: names[i] ?? '', ...(visibleIf ? { visibleIf } : {}) }] : [],
        ),
      })),
    })),
  );

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('up', 'down', 'page', 'copy', 'remove', 'restore', 'add', 'no-page', 'swap', 'rename'),
    name: fc.constantFrom(...NAMES, 'home3', 'car', 'Où ?'),
    page: fc.nat(4),
  }),
  { maxLength: 25 },
);

function play(form: DefinitionJson, step: { kind: string; name: string; page: number }): DefinitionJson {
  const { kind, name, page } = step;
  if (kind === 'up' || kind === 'down') return ops.moveElement(form, name, kind);
  if (kind === 'page') return ops.moveToPage(form, name, page);
  if (kind === 'copy') return ops.duplicateElement(form, name)?.definition ?? form;
  if (kind === 'remove') return ops.removeElement(form, name);
  if (kind === 'restore') return ops.restoreElement(form, name);
  if (kind === 'add') return ops.addElements(form, page, [{ type: 'text', name }]).definition;
  if (kind === 'no-page') return ops.removePage(ops.addPage(form), page);
  if (kind === 'swap') return ops.movePage(form, page, 'down');
  return ops.replaceElement(form, name, { type: 'text', name: 'home' });
}

const count = (form: DefinitionJson) => elementsOf(form).length + ops.drawerOf(form).length;

describe('the operations of the editor', () => {
  it('never lose a question, and keep names unique, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(forms, steps, (form, played) => {
        let now = form;
        for (const step of played) {
          const before = count(now);
          const was = elementsOf(now).length;
          now = play(now, step);
          const grown = step.kind === 'add' || (step.kind === 'copy' && elementsOf(now).length > was) ? 1 : 0;
          expect(count(now)).toBe(before + grown);
          const names = elementsOf(now).map(({ name }) => name.toLowerCase());
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });

  it('put a removed question back exactly where it stood', () => {
    fc.assert(
      fc.property(forms, fc.nat(), (form, pick) => {
        const names = elementsOf(form).map(({ name }) => name);
        fc.pre(names.length > 0);
        const name = names[pick % names.length] ?? '';
        expect(ops.restoreElement(ops.removeElement(form, name), name)).toEqual(form);
      }),
    );
  });

  it('move up what was moved down, within a page', () => {
    fc.assert(
      fc.property(forms, fc.nat(), (form, pick) => {
        const names = form.pages.flatMap(({ elements }) => elements.slice(0, -1).map(({ name }) => name));
        fc.pre(names.length > 0);
        const name = names[pick % names.length] ?? '';
        expect(ops.moveElement(ops.moveElement(form, name, 'down'), name, 'up')).toEqual(form);
      }),
    );
  });

  it('let conditions follow a question that is renamed, and no other', () => {
    const form: DefinitionJson = {
      pages: [
        {
          elements: [
            { type: 'radiogroup', name: 'home' },
            { type: 'text', name: 'home2', visibleIf: "{home} = 'flat' and {home2} empty" },
            { type: 'matrix', name: 'm', rows: [{ value: 'r', visibleIf: '{home} notempty' }] },
          ],
        },
      ],
    };
    const followed = ops.replaceElement(form, 'home', { type: 'radiogroup', name: 'dwelling' });
    expect(elementsOf(followed)[1]?.visibleIf).toBe("{dwelling} = 'flat' and {home2} empty");
    expect(elementsOf(followed)[2]?.rows).toEqual([{ value: 'r', visibleIf: '{dwelling} notempty' }]);
  });

  it('keep what they do not know of', () => {
    const form = {
      pages: [{ elements: [{ type: 'signaturepad', name: 's', penColor: 'red' } as ElementJson] }],
      logo: 'x',
    };
    const moved = ops.duplicateElement(ops.addPage(form), 's')?.definition;
    expect(moved).toMatchObject({ logo: 'x' });
    expect(elementsOf(moved ?? form)[1]).toEqual({ type: 'signaturepad', name: 's2', penColor: 'red' });
  });

  it('add a study’s questions beside those of the same name, with their own conditions', () => {
    const form: DefinitionJson = { pages: [{ elements: [{ type: 'radiogroup', name: 'home' }] }] };
    const study: ElementJson[] = [
      { type: 'radiogroup', name: 'home' },
      { type: 'text', name: 'why', visibleIf: "{home} = 'a'" },
    ];
    const { definition, names } = ops.addElements(form, 0, study);
    expect(names).toEqual(['home2', 'why']);
    expect(elementsOf(definition)[2]?.visibleIf).toBe("{home2} = 'a'");
  });
});

const operators = fc.constantFrom(...(Object.keys(OPERATORS) as Operator[]));
const values = fc.oneof(fc.string(), fc.constantFrom("l'été", '3', '-2.5', 'true', '\\', "a\\'b"));
const rules = fc.tuple(fc.constantFrom('home', 'm.row 1', 'éco'), operators, fc.array(values, { minLength: 1 }));

describe('conditions', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(rules, { minLength: 2, maxLength: 5 }),
        (join, made) => {
          const condition = {
            join,
            rules: made.map(([question, operator, said]) => ({
              question,
              operator,
              values: takesNoValue(operator) ? [] : operator === 'one-of' ? said : said.slice(0, 1),
            })),
          };
          expect(readCondition(writeCondition(condition))).toEqual(condition);
        },
      ),
    );
  });

  it('that say more than the form can are left alone', () => {
    for (const text of [
      '{a} = 1 and ({b} = 2 or {c} = 3)',
      '{a} = 1 and {b} = 2 or {c} = 3',
      'age({birth}) > 18',
      '{a} = {b}',
      '{a} + 1 > 2',
      '!({a} = 1)',
      '{a} = 1 and',
      "{a} = 'x",
      '{} = 1',
      '§',
    ]) {
      expect(readCondition(text), text).toBeNull();
    }
  });

  it('are read as other tools write them', () => {
    expect(readCondition('({a} == 1) && ({b} != "x")')).toEqual({
      join: 'and',
      rules: [
        { question: 'a', operator: 'is', values: ['1'] },
        { question: 'b', operator: 'is-not', values: ['x'] },
      ],
    });
    expect(readCondition("{a} anyof ['x', 2]")?.rules[0]?.values).toEqual(['x', '2']);
  });

  it('name the questions they hang on', () => {
    const known = new Set(['a', 'a.b', 'list']);
    expect(namedIn('{a.b} = 1 and {a.c} = 2 and {list[0].x} = 3 and {gone} = 4', known)).toEqual([
      'a.b',
      'a',
      'list',
      'gone',
    ]);
  });
});
