import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../form/definition.ts';
import type { ElementJson } from './definition-json.ts';
import { readGesture, SWITCHES, TEXT_PROPERTIES, writeElement } from './element-form.ts';
import { type QuestionForm, questionForm } from './question-view.ts';
import { KINDS, newElement } from './templates.ts';

/** What a browser sends of the form as it is shown. */
function sentBy(question: QuestionForm, change: Record<string, string | null> = {}): FormData {
  const form = new FormData();
  const { kind, lists, bounds, texts, switches, condition } = question;
  form.set('kind', kind ?? '');
  form.set('name', question.name);
  for (const property of TEXT_PROPERTIES) {
    form.set(`${property}.fr`, texts[property].fr);
    form.set(`${property}.en`, texts[property].en);
  }
  for (const property of SWITCHES) {
    form.set(`${property}.shown`, '1');
    if (switches[property]) form.set(property, 'on');
  }
  for (const [list, items] of Object.entries(lists)) {
    form.set(`${list}.shown`, '1');
    items.forEach((item, at) => {
      form.set(`${list}.${at}.from`, String(item.from ?? ''));
      form.set(`${list}.${at}.value`, item.value);
      form.set(`${list}.${at}.fr`, item.text.fr);
      form.set(`${list}.${at}.en`, item.text.en);
    });
  }
  if (kind === 'rating' && !lists.rateValues) {
    form.set('rateMin', bounds.min);
    form.set('rateMax', bounds.max);
  }
  if (kind === 'number' || kind === 'date') {
    form.set('min', bounds.min);
    form.set('max', bounds.max);
  }
  if (condition) {
    form.set('rules.shown', '1');
    form.set('rules.join', condition.join);
    condition.rules.forEach((rule, at) => {
      form.set(`rules.${at}.question`, rule.question);
      form.set(`rules.${at}.operator`, rule.operator);
      for (const value of rule.values) form.append(`rules.${at}.value`, value);
    });
  }
  for (const [name, value] of Object.entries(change)) value === null ? form.delete(name) : form.set(name, value);
  return form;
}

const nothing = readGesture(null);
const isAskable = (element: ElementJson) => readDefinition({ pages: [{ elements: [element] }] }).problems;

const RICH: ElementJson = {
  type: 'radiogroup',
  name: 'home',
  title: { fr: 'Où habitez-vous ?', en: 'Where do you live?', de: 'Wo wohnen Sie?' },
  choices: [3, 'flat', { value: 'house', text: { fr: 'Une maison', en: 'A house' }, visibleIf: "{x} = 'y'" }],
  choicesOrder: 'random',
  showRefuseItem: true,
  isRequired: true,
  visibleIf: "{age} >= 18 and {car} = 'no'",
};

describe('the form of a question', () => {
  it.each(KINDS)('leaves a %s question as it was when nothing is typed', (kind) => {
    const element = { ...newElement(kind, 'q'), extra: { a: [1] } };
    expect(isAskable(element)).toBeNull();
    expect(writeElement(element, sentBy(questionForm(element)), nothing)).toEqual(element);
  });

  it('leaves the rest of a rich question as it was', () => {
    expect(writeElement(RICH, sentBy(questionForm(RICH)), nothing)).toEqual(RICH);
    const changed = writeElement(RICH, sentBy(questionForm(RICH), { 'title.en': 'Home?' }), nothing);
    expect(changed).toEqual({ ...RICH, title: { fr: 'Où habitez-vous ?', en: 'Home?', de: 'Wo wohnen Sie?' } });
  });

  it('keeps a condition that it cannot show, and drops it only when asked to', () => {
    const element = { ...RICH, visibleIf: 'age({birth}) > 18' };
    const form = sentBy(questionForm(element));
    expect(form.has('rules.shown')).toBe(false);
    expect(writeElement(element, form, nothing).visibleIf).toBe('age({birth}) > 18');
    expect(writeElement(element, form, readGesture('rules:clear')).visibleIf).toBeUndefined();
  });

  it('moves, adds and removes lines, each with what else it said', () => {
    const choicesOn = (intent: string) => writeElement(RICH, sentBy(questionForm(RICH)), readGesture(intent)).choices;
    const [three, flat, house] = RICH.choices as unknown[];
    expect(choicesOn('choices:up:2')).toEqual([three, house, flat]);
    expect(choicesOn('choices:remove:0')).toEqual([flat, house]);
    expect(choicesOn('choices:add')).toEqual([three, flat, house, { value: 'item4' }]);
    expect(choicesOn('choices:down:2')).toEqual([three, flat, house]);
    expect(choicesOn('choices:up:999')).toEqual([three, flat, house]);
  });

  it('makes codes of words, and never two of one', () => {
    const element = newElement('single', 'q');
    const form = sentBy(questionForm(element), {
      'choices.0.value': '',
      'choices.0.fr': 'À vélo !',
      'choices.1.value': 'A-velo',
    });
    expect(writeElement(element, form, nothing).choices).toEqual([
      { value: 'A-velo', text: { fr: 'À vélo !' } },
      { value: 'A-velo-2' },
    ]);
  });

  it('builds conditions by a question, then its answer', () => {
    const element = newElement('text', 'q');
    const add = sentBy(questionForm(element), { 'rules.question': 'home' });
    const first = writeElement(element, add, readGesture('rules:add'));
    expect(first.visibleIf).toBe('{home} notempty');
    const form = sentBy(questionForm(first));
    form.append('rules.0.value', 'flat');
    form.append('rules.0.value', "l'été");
    expect(writeElement(first, form, nothing).visibleIf).toBe("{home} anyof ['flat', 'l\\'été']");
    form.set('rules.0.operator', 'is-not');
    expect(writeElement(first, form, nothing).visibleIf).toBe("{home} <> 'flat' and {home} <> 'l\\'été'");
    expect(writeElement(first, form, readGesture('rules:remove:1')).visibleIf).toBe("{home} <> 'flat'");
  });

  it('goes from one kind to another and back without losing the list', () => {
    const asked = (element: ElementJson, kind: string) =>
      writeElement(element, sentBy(questionForm(element), { kind }), nothing);
    for (const kind of KINDS) {
      const there = asked(RICH, kind);
      expect(isAskable(there), kind).toBeNull();
      expect(asked(there, 'single'), kind).toMatchObject({
        ...RICH,
        title: { fr: 'Où habitez-vous ?', en: 'Where do you live?' },
      });
    }
  });

  it('makes something that can be asked of whatever is sent', () => {
    const names = ['kind', 'name', 'title.fr', 'rateMin', 'rateMax', 'min', 'rules.shown', 'rules.0.question'].concat(
      ['choices', 'rows', 'columns'].flatMap((list) => [
        `${list}.shown`,
        `${list}.0.value`,
        `${list}.0.fr`,
        `${list}.1.value`,
      ]),
      ['rules.0.operator', 'rules.0.value', 'isRequired.shown', 'html.fr', '__proto__.fr'],
    );
    const sent = fc.array(
      fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.constantFrom(...KINDS, '5', '-3'))),
    );
    const intents = fc.constantFrom(
      '',
      'rules:add',
      'choices:add',
      'rows:remove:0',
      'columns:up:1',
      'rules:remove:-1',
      'x:y:z',
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), sent, intents, (kind, fields, intent) => {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        const made = writeElement(newElement(kind, 'q'), form, readGesture(intent));
        expect(isAskable(made)).toBeNull();
      }),
    );
  });
});
