import type { PageText, ShownElement } from '../answers/shown.ts';
import type { SurveyDefinition } from './definition.ts';
import { bilingualOf } from './localised.ts';
import { questionOf } from './questions.ts';

/** A page of a form as it is read on paper or by the team: everything that may be asked, whatever the answers. */
export interface WholePage extends PageText {
  readonly index: number;
  readonly isConditional: boolean;
  readonly elements: readonly ShownElement[];
}

/** Every page and question of a form, without answers. */
export function wholeForm(definition: SurveyDefinition): WholePage[] {
  return definition.pages.map((page, index) => ({
    ...{ index, title: bilingualOf(page.title), description: bilingualOf(page.description) },
    isConditional: page.visibleIf !== undefined,
    elements: page.elements.map((element): ShownElement => {
      if (element.type === 'html') {
        return { is: 'text', name: element.name, text: bilingualOf(element.html) ?? { fr: '', en: '' } };
      }
      const question = questionOf(element, { pageIndex: index, isAlwaysAsked: page.visibleIf === undefined });
      return { is: 'question', question, isRequired: question.isRequired, isOff: false, value: null, comment: '' };
    }),
  }));
}
