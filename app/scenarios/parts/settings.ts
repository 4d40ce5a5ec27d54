import { z } from 'zod';
import { GOVERNANCE_MODEL_KEYS, governanceModels } from '~/governance/models.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { certificationRules } from './certification-rules.ts';
import { decisionRules } from './decision-rules.ts';
import type { FieldSpec, FormValues } from './part.ts';
import { area, day, line, needed, time } from './pieces.ts';
import { typed, typedLines, withOptional, withTyped } from './words.ts';

/** What a scenario says once, as opposed to its lists. */
interface Setting<Schema extends z.ZodObject> {
  readonly schema: Schema;
  fields(document: PilotDefinition, locale: Locale): readonly FieldSpec[];
  values(document: PilotDefinition, locale: Locale): FormValues;
  write(document: PilotDefinition, form: z.output<Schema>, locale: Locale): PilotDefinition;
}

const define = <Schema extends z.ZodObject>(setting: Setting<Schema>): Setting<Schema> => setting;

const objective = define({
  schema: z.object({
    ...{ title: needed, pitch: area, mainObjective: area, objectives: area, questions: area },
    model: z.enum(GOVERNANCE_MODEL_KEYS),
  }),
  fields: (_document, locale) => [
    { name: 'mainObjective', kind: 'text' },
    { name: 'title', kind: 'line' },
    { name: 'pitch', kind: 'text' },
    { name: 'objectives', kind: 'text' },
    { name: 'questions', kind: 'text' },
    {
      name: 'model',
      kind: 'select',
      options: GOVERNANCE_MODEL_KEYS.map((key) => ({
        value: key,
        label: inLocale(governanceModels[key].title, locale),
      })),
    },
  ],
  values: (document, locale) => ({
    title: typed(document.title, locale),
    pitch: typed(document.pitch, locale),
    mainObjective: typed(document.mainObjective, locale),
    objectives: typedLines(document.objectives, locale),
    questions: typedLines(document.questions, locale),
    model: document.governance.model,
  }),
  write(document, form, locale) {
    const { mainObjective: old, ...rest } = document;
    const mainObjective = withOptional(old, locale, form.mainObjective);
    return {
      ...rest,
      title: withText(document.title, locale, form.title),
      pitch: withText(document.pitch, locale, form.pitch),
      ...(mainObjective ? { mainObjective } : {}),
      objectives: withTyped(document.objectives, locale, form.objectives),
      questions: withTyped(document.questions, locale, form.questions),
      governance: { ...document.governance, model: form.model },
    };
  },
});

const axioms = define({
  schema: z.object({ learn: area, need: area, avoid: area }),
  fields: () => [
    { name: 'learn', kind: 'text' },
    { name: 'need', kind: 'text' },
    { name: 'avoid', kind: 'text' },
  ],
  values: ({ axioms: said }, locale) => ({
    learn: typedLines(said?.learn ?? [], locale),
    need: typedLines(said?.need ?? [], locale),
    avoid: typedLines(said?.avoid ?? [], locale),
  }),
  write(document, form, locale) {
    const { axioms: old, ...rest } = document;
    const made = {
      learn: withTyped(old?.learn ?? [], locale, form.learn),
      need: withTyped(old?.need ?? [], locale, form.need),
      avoid: withTyped(old?.avoid ?? [], locale, form.avoid),
    };
    const empty = made.learn.length + made.need.length + made.avoid.length === 0;
    return { ...rest, ...(empty && !old ? {} : { axioms: made }) };
  },
});

const contact = define({
  schema: z.object({ name: line, role: line, email: z.union([z.literal(''), z.email()]).default('') }),
  fields: () => [
    { name: 'name', kind: 'line' },
    { name: 'role', kind: 'line' },
    { name: 'email', kind: 'line' },
  ],
  values: (document, locale) => ({
    name: document.contact.name,
    role: typed(document.contact.role, locale),
    email: document.contact.email,
  }),
  write: (document, { name, role, email }, locale) => ({
    ...document,
    contact: { name, role: withText(document.contact.role, locale, role), email },
  }),
});

const calendar = define({
  schema: z
    .object({ startsOn: day, endsOn: day, schoolZone: z.union([z.literal(''), z.enum(['A', 'B', 'C'])]).default('') })
    .refine(({ startsOn, endsOn }) => startsOn === '' || endsOn === '' || startsOn <= endsOn, {
      ...{ path: ['endsOn'], error: '@order' },
    }),
  fields: () => [
    { name: 'startsOn', kind: 'day' },
    { name: 'endsOn', kind: 'day' },
    {
      name: 'schoolZone',
      kind: 'select',
      options: (['A', 'B', 'C'] as const).map((zone) => ({ value: zone, label: zone })),
    },
  ],
  values: ({ calendar: said }) => ({
    ...{ startsOn: said.startsOn, endsOn: said.endsOn, schoolZone: said.schoolZone ?? '' },
  }),
  write(document, { startsOn, endsOn, schoolZone }) {
    const { schoolZone: _, ...rest } = document.calendar;
    return { ...document, calendar: { ...rest, startsOn, endsOn, ...(schoolZone ? { schoolZone } : {}) } };
  },
});

const limit = (most: number) => z.number().int().min(1).max(most);

const messageRules = define({
  schema: z
    .object({
      ...{ quietFrom: time, quietUntil: time, mostIn7Days: limit(50), mostIn30Days: limit(200) },
      ...{ cooldownDays: z.number().int().min(0).max(366), mostPerMessage: limit(100), waitsAtMostDays: limit(60) },
    })
    .refine(({ mostIn7Days, mostIn30Days }) => mostIn7Days <= mostIn30Days, {
      ...{ path: ['mostIn30Days'], error: '@order' },
    }),
  fields: () => [
    { name: 'quietFrom', kind: 'line' },
    { name: 'quietUntil', kind: 'line' },
    { name: 'mostIn7Days', kind: 'number' },
    { name: 'mostIn30Days', kind: 'number' },
    { name: 'cooldownDays', kind: 'number' },
    { name: 'mostPerMessage', kind: 'number' },
    { name: 'waitsAtMostDays', kind: 'number' },
  ],
  values: ({ messageRules: rules }) =>
    Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)])),
  write: (document, form) => ({ ...document, messageRules: form }),
});

const rules = define(decisionRules);
const certification = define(certificationRules);

export const settings = { objective, rules, certification, axioms, contact, calendar, messageRules };
export type SettingKey = keyof typeof settings;

/** A setting by its key; which form it reads is known to the caller, who checked it with the setting's schema. */
export const settingOf = (key: SettingKey): Setting<z.ZodObject> => settings[key] as unknown as Setting<z.ZodObject>;
