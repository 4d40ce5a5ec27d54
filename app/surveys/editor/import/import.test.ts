import { existsSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../form/definition.ts';
import { elementsOf } from '../definition-json.ts';
import { drawerOf } from '../operations.ts';
import { applyImport } from './apply-import.ts';
import { importSurveyJs } from './import-surveyjs.ts';
import { readImport } from './read-import.server.ts';

type Def = Parameters<typeof elementsOf>[0];
const asDef = (json: unknown) => json as Def;
const read = (json: unknown) => importSurveyJs(json, 'en');
const form = (...elements: unknown[]) => ({ pages: [{ elements }] });
const QUIZ = '../../shared/data/surveys/surveyjs_quiz.json';

describe('importing SurveyJS', () => {
  it('takes what fits as it is, texts in the language of the file', () => {
    const { definition, notes } = read({
      title: 'Homes',
      elements: [{ type: 'radiogroup', name: 'home', title: 'Where?', choices: ['A flat', 'house'], colCount: 2 }],
    });
    expect(definition).toEqual({
      title: { en: 'Homes' },
      pages: [
        {
          name: 'page1',
          elements: [
            {
              ...{ type: 'radiogroup', name: 'home', title: { en: 'Where?' }, colCount: 2 },
              choices: [{ value: 'A flat', text: { en: 'A flat' } }, 'house'],
            },
          ],
        },
      ],
    });
    expect(notes).toEqual([{ name: 'home', title: 'Where?', fate: 'taken', reasons: [] }]);
  });

  it('simplifies, renames and leaves out, and says why', () => {
    const { definition, notes } = read(
      form(
        { type: 'tagbox', name: 'my tags', choices: ['a', 'b'] },
        {
          type: 'panel',
          name: 'p',
          visibleIf: "{my tags} contains 'a'",
          elements: [{ type: 'comment', name: 'why', visibleIf: '{x} = 1' }],
        },
        {
          type: 'text',
          name: 'why',
          title: '<b>Bold</b><script>alert(1)</script>',
          validators: [{ type: 'regex', regex: '(a+)+' }],
        },
        { type: 'multipletext', name: 'who', items: [{ name: 'first' }, { name: 'last', title: 'Last' }] },
        { type: 'signaturepad', name: 'sign' },
        { type: 'dropdown', name: 'city', choicesByUrl: { url: 'http://10.0.0.1/' } },
        { type: 'comment', name: 'odd', visibleIf: 'fetchSecrets({why}) = 1' },
      ),
    );
    const elements = elementsOf(asDef(definition));
    expect(elements.map(({ type, name }) => `${type} ${name}`)).toEqual([
      ...['checkbox my-tags', 'comment why', 'text why2', 'text who-first', 'text who-last', 'comment odd'],
    ]);
    expect(elements[1]?.visibleIf).toBe("({my-tags} contains 'a') and ({x} = 1)");
    expect(elements[2]?.title).toEqual({ en: 'Bold' });
    expect(JSON.stringify(definition)).not.toMatch(/regex|fetchSecrets|10\.0\.0\.1|script/);
    expect(
      notes.map(({ name, fate, reasons }) => `${name} ${fate} ${reasons.map(({ reason }) => reason).join()}`),
    ).toEqual([
      'my tags simplified close-kind,renamed',
      'why simplified panel-opened',
      'why simplified validator-dropped,html-as-text,renamed',
      'who simplified split',
      'sign left-out unknown-kind',
      'city left-out choices-from-address,does-not-fit',
      'odd simplified condition-dropped',
    ]);
  });

  it.runIf(existsSync(QUIZ))('reads a quiz of the SurveyJS site: repeated names, html, timers', () => {
    const { definition, notes } = read(JSON.parse(readFileSync(QUIZ, 'utf8')));
    const names = elementsOf(asDef(definition)).map(({ name }) => name);
    expect(names).toEqual([
      'html',
      'username',
      'civilwar',
      'civilwar2',
      'civilwar3',
      'civilwar4',
      'libertyordeath',
      'magnacarta',
    ]);
    expect(notes.at(-1)?.reasons[0]).toMatchObject({ reason: 'setting', detail: expect.stringContaining('showTimer') });
  });

  it('is not harmed by what is hostile', () => {
    let deep: unknown = { type: 'comment', name: 'q' };
    for (let i = 0; i < 3000; i += 1) deep = { type: 'panel', name: `p${i}`, elements: [deep] };
    expect(read(form(deep)).definition).toBeNull();
    const poison = JSON.parse(
      '{"pages":[{"elements":[{"type":"comment","name":"__proto__","__proto__":{"a":1},"constructor":{}}]}]}',
    );
    const { definition } = read(poison);
    expect(elementsOf(asDef(definition))[0]?.name).toBe('proto__');
    expect(({} as Record<string, unknown>).a).toBeUndefined();
    for (const json of [null, 7, 'x', [], { pages: 'x' }, { pages: [null, { elements: [1, null, []] }] }]) {
      expect(read(json).definition).toBeNull();
    }
    const many = form(...Array.from({ length: 5000 }, (_, i) => ({ type: 'comment', name: `q${i}` })));
    expect(asDef(read(many).definition).pages.length).toBe(40);
  });

  it('gives what can be asked, or nothing, whatever comes in', () => {
    const thing = fc.record(
      {
        type: fc.constantFrom('radiogroup', 'text', 'panel', 'html', 'matrix', 'rating', 'boolean', 'zzz', 3),
        name: fc.oneof(fc.string(), fc.constantFrom('a', 'A', '__proto__')),
        title: fc.jsonValue(),
        choices: fc.jsonValue(),
        visibleIf: fc.oneof(fc.string(), fc.constant("{a} = 'x'")),
        elements: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 6 }), (elements) => {
        const { definition, notes } = read(form(...elements));
        if (definition !== null) expect(readDefinition(definition).problems).toBeNull();
        expect(notes.every(({ fate, reasons }) => fate === 'taken' || reasons.length > 0)).toBe(true);
      }),
    );
  });
});

describe('importing an XLSForm', () => {
  /** As XPath names a question. */
  const of = (name: string) => `$\{${name}}`;
  async function workbook(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('survey').addRows([
      ['type', 'name', 'label::French (fr)', 'label::English (en)', 'required', 'relevant', 'parameters'],
      ['start', 'start', '', '', '', '', ''],
      ['begin group', 'g', 'Chez vous', 'At home', '', '', ''],
      ['select_one home', 'home', 'Logement ?', 'Home?', 'yes', '', ''],
      ['select_multiple fuel or_other', 'fuels', 'Énergies ?', 'Fuels?', '', `${of('home')} = 'house'`, ''],
      ['integer', 'rooms', 'Pièces ?', 'Rooms?', '', `selected(${of('fuels')}, 'gas') and ${of('home')} != ''`, ''],
      ['end group', '', '', '', '', '', ''],
      ['range', 'mood', 'Moral ?', 'Mood?', '', `count-selected(${of('fuels')}) > 1`, 'start=0 end=10 step=1'],
      ['begin_repeat', 'r', '', '', '', '', ''],
      ['text', 'inside', 'Dedans', 'Inside', '', '', ''],
      ['end_repeat', '', '', '', '', '', ''],
      ['geopoint', 'place', 'Où ?', 'Where?', '', '', ''],
    ]);
    book.addWorksheet('choices').addRows([
      ['list_name', 'name', 'label::French (fr)', 'label::English (en)'],
      ['home', 'flat', 'Appartement', 'Flat'],
      ['home', 'house', 'Maison', 'House'],
      ['fuel', 'gas', 'Gaz', 'Gas'],
    ]);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }
  const importOf = (bytes: Uint8Array) =>
    readImport({ fields: new FormData(), file: { fileName: 'form.xlsx', bytes }, isTooLarge: false });

  it('takes questions, lists, groups and conditions of both languages, and says what it cannot', async () => {
    const read = await importOf(await workbook());
    if (typeof read === 'string') throw new Error(read);
    const pages = asDef(read.definition).pages;
    expect(pages.map(({ title }) => title)).toEqual([{ fr: 'Chez vous', en: 'At home' }, undefined]);
    expect(elementsOf(asDef(read.definition))).toMatchObject([
      {
        type: 'radiogroup',
        name: 'home',
        isRequired: true,
        choices: [{ value: 'flat', text: { fr: 'Appartement', en: 'Flat' } }, {}],
      },
      { type: 'checkbox', name: 'fuels', showOtherItem: true, visibleIf: "{home} = 'house'" },
      { type: 'text', inputType: 'number', visibleIf: "{fuels} contains 'gas' and {home} notempty" },
      { type: 'rating', name: 'mood', rateMin: 0, rateMax: 10 },
    ]);
    expect(read.notes.map(({ name, fate }) => `${name} ${fate}`)).toEqual([
      ...[
        'home taken',
        'fuels taken',
        'rooms taken',
        'start left-out',
        'mood simplified',
        'r left-out',
        'inside left-out',
        'place left-out',
      ],
    ]);
  });

  it('refuses in words what is no form', async () => {
    expect(await importOf(new TextEncoder().encode('just words'))).toBe('file');
    expect(await importOf(new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1]))).toBe('file');
    const fields = new FormData();
    expect(await readImport({ fields, file: null, isTooLarge: false })).toBe('nothing');
    expect(await readImport({ fields, file: null, isTooLarge: true })).toBe('large');
    fields.set('json', '{ nope');
    expect(await readImport({ fields, file: null, isTooLarge: false })).toBe('json');
  });
});

describe('keeping what was imported', () => {
  const here = { title: { fr: 'Ici' }, pages: [{ name: 'page1', elements: [{ type: 'comment', name: 'why' }] }] };
  const json = { title: { fr: 'Là' }, pages: [{ name: 'page1', elements: [{ type: 'comment', name: 'why' }] }] };

  it('adds behind what is there, under free names', () => {
    const made = applyImport(here, json, 'append');
    expect(made?.count).toBe(1);
    expect(made?.definition).toMatchObject({ title: { fr: 'Ici' } });
    expect(elementsOf(made?.definition ?? here).map(({ name }) => name)).toEqual(['why', 'why2']);
  });

  it('takes the place of what is there, which goes into the drawer', () => {
    const made = applyImport(here, json, 'replace')?.definition ?? here;
    expect(made.title).toEqual({ fr: 'Là' });
    expect(elementsOf(made).map(({ name }) => name)).toEqual(['why']);
    expect(drawerOf(made).map(({ element }) => element.name)).toEqual(['why']);
    expect(applyImport(here, { pages: 'x' }, 'replace')).toBeNull();
  });
});
