import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/aims.ts';
import { inWords, isSaid, listed } from '../outcome.ts';

export const oneObjective: CheckFunction = ({ definition: { mainObjective } }) => {
  const said = mainObjective && isSaid(mainObjective);
  return {
    title: inBoth(messages, (t) => (said ? t.objective.ready : t.objective.missing)),
    detail: inBoth(messages, (t, locale) => (said ? inWords(mainObjective, locale) : t.objective.none)),
    open: said ? [] : [{ reason: inBoth(messages, (t) => t.objective.reason) }],
  };
};

export const fewObjectives: CheckFunction = ({ definition: { objectives }, limit }) => {
  const n = objectives.length;
  const many = n > limit;
  return {
    title: inBoth(messages, (t) => (many ? t.few.many(n) : t.few.ready(n))),
    detail: { fr: '', en: '' },
    open: many ? [{ reason: inBoth(messages, (t) => t.few.reason(limit)) }] : [],
  };
};

export const evolutionIndicators: CheckFunction = ({ definition: { indicators } }) => {
  const successes = indicators.filter(({ kind }) => kind === 'success');
  const none = indicators.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.indicators.reasonNone) }]
    : successes.map(({ key, title }) => ({
        about: key,
        reason: inBoth(messages, (t, locale) => t.indicators.reasonSuccess(inWords(title, locale))),
      }));
  return {
    title: inBoth(messages, ({ indicators: t }) =>
      none ? t.none : successes.length > 0 ? t.success(successes.length) : t.ready(indicators.length),
    ),
    detail: inBoth(messages, (t, locale) =>
      none
        ? t.indicators.nothing
        : t.indicators.detail(
            listed(
              locale,
              indicators.map(({ title }) => inWords(title, locale)),
            ),
          ),
    ),
    open,
  };
};

export const thingsToAvoid: CheckFunction = ({ definition: { axioms } }) => {
  const avoid = axioms?.avoid ?? [];
  const ready = avoid.length > 0;
  return {
    title: inBoth(messages, (t) => (ready ? t.avoid.ready(avoid.length) : t.avoid.missing)),
    detail: inBoth(messages, (t, locale) =>
      ready
        ? listed(
            locale,
            avoid.map((one) => inWords(one, locale)),
          )
        : t.avoid.none,
    ),
    open: ready ? [] : [{ reason: inBoth(messages, (t) => t.avoid.reason) }],
  };
};

export const beforeAndAfter: CheckFunction = ({ definition: { surveys } }) => {
  const open = (['before', 'after'] as const)
    .filter((wanted) => !surveys.some(({ wave }) => wave === wanted))
    .map((wave) => ({ about: wave, reason: inBoth(messages, (t) => t.waves[wave]) }));
  return {
    title: inBoth(messages, (t) => (open.length === 0 ? t.waves.ready : t.waves.missing)),
    detail: inBoth(messages, (t) => t.waves.detail(surveys.length)),
    open,
  };
};
