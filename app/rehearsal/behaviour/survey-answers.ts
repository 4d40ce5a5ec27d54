import type { SurveyQuestion } from '~/surveys/form/questions.ts';
import type { StudyScore } from '~/surveys/studies/study.ts';
import type { Behaviour } from './model.ts';
import { type Draw, drawFrom } from './random.ts';

type Assumptions = Behaviour['answers'];

export interface AnswersToDraw {
  readonly assumptions: Assumptions;
  /** Names the streams of this person. */
  readonly stream: readonly (string | number)[];
  readonly locale: 'fr' | 'en';
  /** The wave, whose key names its streams; `isAfter` where the shifts have happened. */
  readonly surveyKey: string;
  readonly isAfter: boolean;
  readonly questions: readonly SurveyQuestion[];
  readonly scores: readonly StudyScore[];
}

/** Values that stand outside a scale. */
const UNSURE: readonly unknown[] = ['ns', 'na', 'none', 'refused', 'dontknow', 'other'];

/**
 * What a simulated person answers to every question, plausible and drawn: a leaning of theirs for each score, which moves
 * where it is assumed to, and noise around it. Each question has a stream of its own, so adding one changes no other. The
 * answers to questions that the form does not ask are for whoever sends them to leave out.
 */
export function drawSurveyAnswers(to: AnswersToDraw): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const question of to.questions) {
    const draw = drawFrom(...to.stream, 'survey', to.surveyKey, question.name);
    if (draw.chance(to.assumptions.skips)) continue;
    const answer = drawAnswer(to, question, draw);
    if (answer !== undefined) answers[question.name] = answer;
  }
  return answers;
}

function drawAnswer(to: AnswersToDraw, question: SurveyQuestion, draw: Draw): unknown {
  const { assumptions, locale } = to;
  const { kind, name, choices, rows, columns } = question;
  switch (kind) {
    case 'rating':
      return onScale(choices, positionOf(to, name, draw));
    case 'matrix': {
      const scale = columns.filter(({ value }) => !UNSURE.includes(value));
      const unsure = columns.find(({ value }) => UNSURE.includes(value));
      return Object.fromEntries(
        rows.map(({ value: row }) => {
          const position = positionOf(to, `${name}.${row}`, draw);
          return [row, draw.chance(assumptions.unsure) && unsure ? unsure.value : onScale(scale, position)];
        }),
      );
    }
    case 'single':
      return drawOne(to, question, draw);
    case 'consent':
      return choices[draw.chance(0.8) ? 0 : 1]?.value;
    case 'multiple': {
      const ordinary = choices.filter(({ value }) => !UNSURE.includes(value));
      const chosen = ordinary.filter(() => draw.chance(0.35)).map(({ value }) => value);
      return chosen.length > 0 ? chosen.slice(0, mostOf(question)) : undefined;
    }
    case 'ranking':
      return choices
        .map(({ value }) => ({ value, at: draw.uniform() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value);
    case 'number':
      return drawNumber(to, question, draw);
    case 'date':
      return undefined;
    case 'text': {
      const { words } = assumptions;
      const said = words[Math.floor(draw.uniform() * words.length)];
      return draw.chance(assumptions.writes) ? said?.[locale] : undefined;
    }
  }
}

const mostOf = ({ maxChoices }: SurveyQuestion): number => maxChoices ?? 4;

/** Where somebody stands on a scale, from 0 to 1: their leaning for its score, moved afterwards, and noise. */
function positionOf({ assumptions, stream, isAfter, scores }: AnswersToDraw, item: string, draw: Draw): number {
  const score = scores.find(({ items }) => items.includes(item));
  const family = score?.key ?? item;
  const leaning = 0.5 + assumptions.lean * drawFrom(...stream, 'leaning', family).normal();
  const moved = leaning + (isAfter ? (assumptions.shift[family] ?? 0) : 0);
  // An unfavourable sentence of SUS is said the other way round, as a reversed item is.
  const isTurned = score?.method === 'sus' ? score.items.indexOf(item) % 2 === 1 : score?.reversed.includes(item);
  return (isTurned ? 1 - moved : moved) + assumptions.noise * draw.normal();
}

function onScale(scale: readonly { readonly value: unknown }[], position: number): unknown {
  const at = Math.min(scale.length - 1, Math.max(0, Math.floor(position * scale.length)));
  return scale[at]?.value;
}

function drawOne(to: AnswersToDraw, { name, choices }: SurveyQuestion, draw: Draw): unknown {
  const { assumptions, scores, isAfter, stream } = to;
  const unsure = choices.filter(({ value }) => value === 'dontknow' || value === 'refused');
  if (draw.chance(assumptions.unsure) && unsure.length > 0) return unsure[0]?.value;
  const ordinary = choices.filter(({ value }) => !UNSURE.includes(value));
  const right = scores.find((score) => score.method === 'right' && score.items.includes(name));
  if (right && draw.chance(0.5 + (isAfter ? (assumptions.shift[right.key] ?? 0) : 0))) return right.right?.[name];
  // What somebody is (owns, rents…) is the same from one survey to the next, most of the time.
  const own = drawFrom(...stream, 'is', name).uniform();
  const at = draw.chance(0.8) ? own : draw.uniform();
  return ordinary[Math.floor(at * ordinary.length)]?.value;
}

function drawNumber({ assumptions, stream }: AnswersToDraw, { name, min, max }: SurveyQuestion, draw: Draw): number {
  const [low, high] = [Number(min ?? 0), Number(max ?? 100)];
  const { from, to } = assumptions.numbers[name] ?? { from: low, to: low + (high - low) / 4 };
  const own = drawFrom(...stream, 'is', name).uniform();
  const position = Math.min(1, Math.max(0, own + assumptions.noise * draw.normal()));
  return Math.round(from + position * (to - from));
}
