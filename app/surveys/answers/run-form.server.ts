import { Model, type Question } from 'survey-core';
import type { SurveyDefinition, SurveyElement } from '../form/definition.ts';
import { bilingualOf } from '../form/localised.ts';
import { questionOf, type SurveyQuestion } from '../form/questions.ts';
import type { StoredForm } from '../form/stored-form.server.ts';
import type { AnswerData } from './read-answers.server.ts';
import type { AnswerProblem, PageText, ShownElement } from './shown.ts';

/** A form as it is run; its hash names what it says. */
type Form = Pick<StoredForm, 'definition' | 'hash'>;

/** survey-core takes some 5 ms to read a form and 0.2 ms to answer it: the last forms are kept. */
const KEPT = 32;
const models = new Map<string, Model>();

/** survey-core's view of a form under these answers. Use it at once: the next call gives the same object other answers. */
function modelOf({ definition, hash }: Form, data: AnswerData): Model {
  const known = models.get(hash);
  const model = known ?? new Model(runnable(definition));
  if (!known) {
    const [oldest] = models.keys();
    if (models.size >= KEPT && oldest !== undefined) models.delete(oldest);
    models.set(hash, model);
  }
  model.data = { ...data };
  return model;
}

/** Only what is asked, and the logic of it: neither words nor looks, nor anything that would write answers by itself. */
function runnable({ pages }: SurveyDefinition): object {
  return {
    clearInvisibleValues: 'none',
    pages: pages.map(({ name, visibleIf, elements }, index) => ({
      name: name ?? `page ${index + 1}`,
      ...(visibleIf === undefined ? {} : { visibleIf }),
      elements: elements.map(({ defaultValue: _default, defaultValueExpression: _expression, ...element }) => element),
    })),
  };
}

const isQuestion = (element: SurveyElement): element is Exclude<SurveyElement, { type: 'html' }> =>
  element.type !== 'html';

/** Pages that ask or say something under these answers, by their place in the form, in order. */
export function openPages(form: Form, data: AnswerData): number[] {
  const model = modelOf(form, data);
  return form.definition.pages.flatMap(({ elements }, index) => {
    const page = model.pages[index];
    if (!page || (page.visibleIf && !page.isVisible)) return [];
    return elements.some(({ name }) => isOpen(model.getQuestionByName(name))) ? [index] : [];
  });
}

const isOpen = (question: Question | null | undefined): boolean => question?.isVisible ?? false;

/** What a page shows under these answers: its title, and what is asked, with what was answered. */
export function showPage(form: Form, data: AnswerData, pageIndex: number): PageText & { elements: ShownElement[] } {
  const model = modelOf(form, data);
  const page = form.definition.pages[pageIndex];
  if (!page) throw new Response(null, { status: 404 });
  const elements = page.elements.flatMap((element): ShownElement[] => {
    const live = model.getQuestionByName(element.name);
    if (!isOpen(live)) return [];
    if (!isQuestion(element)) {
      return [{ is: 'text', name: element.name, text: bilingualOf(element.html) ?? { fr: '', en: '' } }];
    }
    const question = questionOf(element, { pageIndex, isAlwaysAsked: page.visibleIf === undefined });
    return [
      {
        is: 'question',
        question: { ...question, choices: openChoices(question, live) },
        isRequired: live.isRequired,
        isOff: live.isReadOnly,
        value: data[element.name] ?? null,
        comment: String(data[`${element.name}-Comment`] ?? ''),
      },
    ];
  });
  return { title: bilingualOf(page.title), description: bilingualOf(page.description), elements };
}

/** Choices may have conditions of their own. */
function openChoices({ kind, choices }: SurveyQuestion, live: Question): SurveyQuestion['choices'] {
  if (kind !== 'single' && kind !== 'multiple') return choices;
  const open: unknown = live.visibleChoices;
  if (!Array.isArray(open)) return choices;
  const values = new Set(open.map((item: { value: unknown }) => item.value));
  return choices.filter(({ value }) => values.has(value));
}

/** What survey-core finds wrong on a page under these answers, by question. */
export function checkPage(form: Form, data: AnswerData, pageIndex: number): Record<string, AnswerProblem> {
  const model = modelOf(form, data);
  const problems: Record<string, AnswerProblem> = {};
  for (const element of form.definition.pages[pageIndex]?.elements ?? []) {
    const live = model.getQuestionByName(element.name);
    if (!isQuestion(element) || !isOpen(live) || live.isReadOnly) continue;
    live.validate(true);
    const [error] = live.errors;
    if (error) problems[element.name] = problemOf(element, error.getErrorType());
    else if (hasTooMany(element, data)) problems[element.name] = problemOf(element, 'count');
  }
  return problems;
}

/** survey-core leaves it to its own boxes, which stop at so many. */
function hasTooMany(element: SurveyElement, data: AnswerData): boolean {
  if (element.type !== 'checkbox' || !element.maxSelectedChoices) return false;
  const chosen = data[element.name];
  return Array.isArray(chosen) && chosen.length > element.maxSelectedChoices;
}

function problemOf(element: Exclude<SurveyElement, { type: 'html' }>, type: string): AnswerProblem {
  const said = element.requiredErrorText;
  if (/required|empty/i.test(type)) return { kind: 'required', said: bilingualOf(said) };
  const validator = element.validators?.map(({ text }) => text).find((text) => text !== undefined);
  const words = typeof validator === 'string' || isWords(validator) ? bilingualOf(validator) : null;
  if (element.type === 'text' && (element.min !== undefined || element.max !== undefined)) {
    return { kind: 'bounds', min: element.min ?? null, max: element.max ?? null, said: words };
  }
  if (element.type === 'checkbox') {
    const { minSelectedChoices = 0, maxSelectedChoices = 0 } = element;
    if (minSelectedChoices || maxSelectedChoices) {
      return { kind: 'count', min: minSelectedChoices, max: maxSelectedChoices, said: words };
    }
  }
  return { kind: 'other', said: words };
}

const isWords = (text: unknown): text is Record<string, string> => typeof text === 'object' && text !== null;

/** The answers to what is asked: those to questions that other answers closed meanwhile are left out. */
export function openAnswers(form: Form, data: AnswerData): AnswerData {
  const model = modelOf(form, data);
  const open = form.definition.pages.flatMap(({ elements, visibleIf }, index) =>
    visibleIf !== undefined && !model.pages[index]?.isVisible
      ? []
      : elements.filter(({ name }) => isOpen(model.getQuestionByName(name))),
  );
  const names = new Set(open.flatMap(({ name }) => [name, `${name}-Comment`]));
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)));
}
