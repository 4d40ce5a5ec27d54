import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import type { FieldSpec, FormValues } from './part.ts';
import { area } from './pieces.ts';
import { newKey, typed, typedLines } from './words.ts';

type Criteria = NonNullable<PilotDefinition['governance']['certification']>['criteria'];

/** Months for which a certification holds where the folder says nothing. */
const USUAL_MONTHS = 12;

const schema = z.object({ criteria: area, validMonths: z.number().int().min(1).max(60).optional() });
type Form = z.output<typeof schema>;

/** What a service must meet before its operator lets it in: one criterion a line. Without any, nothing is asked. */
export const certificationRules = {
  schema,
  fields: (): readonly FieldSpec[] => [
    { name: 'criteria', kind: 'text' },
    { name: 'validMonths', kind: 'number', step: 1 },
  ],
  values({ governance: { certification } }: PilotDefinition, locale: Locale): FormValues {
    return {
      criteria: typedLines(
        (certification?.criteria ?? []).map(({ title }) => title),
        locale,
      ),
      validMonths: certification ? String(certification.validMonths) : '',
    };
  },
  write(document: PilotDefinition, form: Form, locale: Locale): PilotDefinition {
    const { certification: old, ...governance } = document.governance;
    const criteria = criteriaTyped(old?.criteria ?? [], form.criteria, locale);
    const validMonths = form.validMonths ?? USUAL_MONTHS;
    return {
      ...document,
      governance: { ...governance, ...(criteria.length > 0 ? { certification: { criteria, validMonths } } : {}) },
    };
  },
};

/** A line of before keeps its key, so that what was certified under it stays; a reworded one, by its place. */
function criteriaTyped(old: Criteria, text: string, locale: Locale): Criteria {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const isKept = ({ title }: Criteria[number]) => lines.includes(typed(title, locale));
  const free = old.filter((one) => !isKept(one));
  const made: Criteria = [];
  for (const [place, line] of lines.entries()) {
    const same = old.find(({ title }) => typed(title, locale) === line);
    const reworded = lines.length === old.length && old[place] && free.includes(old[place]) ? old[place] : undefined;
    const taken = [...old, ...made].map(({ key }) => key);
    const known = same ?? reworded;
    made.push(
      known
        ? { ...known, title: withText(known.title, locale, line) }
        : { key: newKey(line, taken, 'criterion'), title: withText(undefined, locale, line) },
    );
  }
  return made;
}
