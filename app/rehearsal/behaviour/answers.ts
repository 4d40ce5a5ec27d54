import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';
import type { UsualAnswer } from './model.ts';
import { type Draw, drawFrom } from './random.ts';

/** Share of the questions that someone who answers at all does answer. */
const ANSWERED = 0.85;

/** What a simulated person says of themselves; each field has a stream of its own, so adding one changes no other. */
export function drawAnswers(
  stream: readonly (string | number)[],
  fields: readonly DeclaredField[],
  usual: Readonly<Record<string, UsualAnswer>>,
): DeclaredAnswers {
  const answers: Record<string, number | string | string[]> = {};
  for (const field of fields) {
    const draw = drawFrom(...stream, 'answer', field.key);
    if (draw.chance(ANSWERED)) answers[field.key] = drawAnswer(draw, field, usual[field.key]);
  }
  return answers;
}

function drawAnswer(draw: Draw, field: DeclaredField, usual: UsualAnswer | undefined): number | string | string[] {
  const keys = (field.options ?? []).map(({ key }) => key);
  if (field.kind === 'choices') return keys.filter(() => draw.chance(0.5));
  if (field.kind === 'choice') return drawOption(draw, keys, usual);
  if (field.kind === 'day') return `2025-0${1 + Math.floor(draw.uniform() * 9)}-15`;
  const { min = 0, max = min, decimals = 0 } = field;
  const from = usual && 'from' in usual ? usual.from : min;
  const to = usual && 'to' in usual ? usual.to : max;
  return Number(((from ?? min) + draw.uniform() * ((to ?? max) - (from ?? min))).toFixed(decimals));
}

function drawOption(draw: Draw, keys: readonly string[], usual: UsualAnswer | undefined): string {
  const weights = keys.map((key) =>
    usual ? Number(Object.entries(usual).find(([name]) => name === key)?.[1] ?? 0) : 1,
  );
  let left = draw.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return keys[Math.max(0, at)] ?? '';
}
