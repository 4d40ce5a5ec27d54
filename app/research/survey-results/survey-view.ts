import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { SurveyFigures } from './describe-survey.ts';
import { presentQuestion, presentScore } from './present.ts';
import type { Presented } from './present-parts.ts';

export interface NamedFigure {
  /** Its files' name and its place on the page. */
  readonly name: string;
  readonly figure: Presented;
  readonly isOpen: boolean;
}

export interface SurveyFiguresView {
  readonly scores: readonly NamedFigure[];
  readonly questions: readonly NamedFigure[];
}

/** In files' names, what tells a score from a question of the same name. */
export const SCORE = 'score-';

export function presentSurvey(figures: SurveyFigures, { locale, k }: { locale: Locale; k: number }): SurveyFiguresView {
  return {
    scores: figures.scores.map((score) => ({
      name: `${SCORE}${score.key}`,
      figure: presentScore(score, { locale, k }),
      isOpen: false,
    })),
    questions: figures.questions.map((one) => ({
      name: one.question.name,
      figure: presentQuestion(one, { locale, k }),
      isOpen: one.result.kind === 'open',
    })),
  };
}

/** The names of panels in one language. */
export const panelTitles = (
  panels: readonly { readonly key: string; readonly title: { fr: string; en: string } }[],
  locale: Locale,
): Record<string, string> => Object.fromEntries(panels.map(({ key, title }) => [key, inLocale(title, locale)]));
