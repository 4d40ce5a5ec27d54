import { z } from 'zod';
import { ACCESS_LEVELS } from '~/pilots/definition/collected.ts';
import { MESSAGE_KINDS, SCHEDULE_EVENTS, TESTER_STATUSES, WEEKDAYS } from '~/pilots/definition/messages.ts';
import { RESULT_MEASURES, SERVICE_ORIGINS } from '~/pilots/definition/offered.ts';
import { COMMITMENTS, FUNDING_TIERS, PARTNER_KINDS } from '~/pilots/definition/people.ts';
import { MILESTONE_MARKS, PACKAGE_KINDS, TARGET_MOVES } from '~/pilots/definition/planning.ts';
import { readAmounts } from './amounts.ts';
import { area, choice, day, euros, keys, line, needed, optionalOf, people, percent, ticked, time } from './pieces.ts';

/** What the form of each kind of part posts; the browser and the server check the same. */

export const WAVES = ['before', 'during', 'after', 'event'] as const;
export const INDICATOR_KINDS = ['evolution', 'success'] as const;
export const INDICATOR_SOURCES = ['activity', 'survey', 'feature', 'team'] as const;
export const FIELD_KINDS = ['number', 'year', 'day', 'choice', 'choices'] as const;

/** How a message is dated; the keys of its schedule. */
export const MESSAGE_WAYS = ['once', 'after', 'weekly'] as const;

/** How several conditions make one. */
export const COMBINING = ['all', 'any'] as const;

const inOrder = (first: string, last: string) => (form: Readonly<Record<string, unknown>>) =>
  !form[first] || !form[last] || String(form[first]) <= String(form[last]);

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);
const amongLines = (options: string, answers: string): boolean =>
  linesOf(answers).every((answer) => linesOf(options).includes(answer));

export const forms = {
  indicators: z.object({
    ...{ title: needed, kind: z.enum(INDICATOR_KINDS), definition: area, unit: line },
    ...{ from: z.enum(INDICATOR_SOURCES), survey: choice, activities: keys },
    ...{ moves: optionalOf(TARGET_MOVES), objectives: keys, readers: keys },
  }),
  surveys: z.object({
    ...{ title: needed, about: area, wave: z.enum(WAVES) },
    ...{ afterDays: z.number().int().min(0).max(3650).optional(), panels: keys, datasets: keys },
  }),
  panels: z
    .object({
      ...{ title: needed, description: area, size: people, where: line, eligibility: area },
      ...{ opensOn: day, closesOn: day, channels: area, support: area, feedback: area },
      ...{ endWith: people, stayPercent: percent, stayBasis: area },
      ...{ drawOn: day, confirmDays: z.number().int().min(1).max(60).optional(), refused: area },
      ...{ tierTitle: line, tierDescription: area, tierSize: people },
    })
    .refine(inOrder('opensOn', 'closesOn'), { path: ['closesOn'], error: '@order' })
    .refine(({ size, endWith }) => size === 0 || endWith <= size, { path: ['endWith'], error: '@moreThanSize' })
    .refine(({ size, tierSize }) => size === 0 || tierSize <= size, { path: ['tierSize'], error: '@moreThanSize' })
    .refine(inOrder('closesOn', 'drawOn'), { path: ['drawOn'], error: '@order' }),
  messages: z
    .object({
      ...{ title: needed, kind: z.enum(MESSAGE_KINDS), solicitation: ticked, panels: keys },
      ...{ statuses: z.array(z.enum(TESTER_STATUSES)).default([]), way: z.enum(MESSAGE_WAYS), at: time, onDay: day },
      ...{ event: z.enum(SCHEDULE_EVENTS), days: z.number().int().min(0).max(1000).default(0) },
      ...{ everyDays: z.number().int().min(1).max(366).optional(), weekday: z.enum(WEEKDAYS), from: day, until: day },
      ...{ subject: line, body: area },
    })
    .refine(inOrder('from', 'until'), { path: ['until'], error: '@order' }),
  doors: z
    .object({
      ...{ panel: choice, title: needed, kind: z.enum(FIELD_KINDS), help: area, options: area },
      ...{ min: z.number().optional(), max: z.number().optional(), answers: area, because: area },
      ...{ atLeast: z.number().optional(), atMost: z.number().optional() },
    })
    .refine(({ kind, options }) => (kind !== 'choice' && kind !== 'choices') || options !== '', {
      ...{ path: ['options'], error: '@options' },
    })
    .refine(({ options, answers }) => amongLines(options, answers), { path: ['answers'], error: '@answers' }),
  combos: z
    .object({ way: z.enum(COMBINING), answers: keys, because: area })
    .refine(({ answers }) => new Set(answers.map((answer) => answer.split('~')[0])).size <= 1, {
      ...{ path: ['answers'], error: '@onePanel' },
    }),
  cells: z.object({
    ...{ title: needed, question: choice, answers: area },
    ...{ atLeast: z.number().optional(), atMost: z.number().optional() },
    ...{ sharePercent: z.number().min(0).max(100).optional(), places: z.number().int().min(0).optional() },
  }),
  datasets: z.object({
    ...{ title: needed, detail: area, holder: choice, connected: choice, justifiedBy: choice },
    ...{ historyMonths: z.number().int().min(0).max(36).default(0), indispensable: ticked },
  }),
  questions: z
    .object({
      ...{ title: needed, kind: z.enum(FIELD_KINDS), help: area, unit: line, options: area },
      ...{ min: z.number().optional(), max: z.number().optional() },
    })
    .refine(({ kind, options }) => (kind !== 'choice' && kind !== 'choices') || options !== '', {
      ...{ path: ['options'], error: '@options' },
    })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, { path: ['max'], error: '@order' }),
  holders: z.object({
    ...{ name: needed, access: z.enum(ACCESS_LEVELS), effort: area, missing: area, indispensable: ticked },
  }),
  services: z.object({
    ...{ title: needed, pitch: area, origin: optionalOf(SERVICE_ORIGINS), provider: line },
    ...{ usedEveryDays: z.number().int().min(1).max(366).optional(), datasets: keys, missing: area },
    ...{ endpoint: z.union([z.literal(''), z.url()]).default(''), resultTitle: line, resultWhat: area },
    resultMeasure: optionalOf(RESULT_MEASURES),
  }),
  partners: z.object({
    ...{ name: needed, kind: z.enum(PARTNER_KINDS), role: area, commitment: z.enum(COMMITMENTS), needs: area },
    ...{ since: day, indispensable: ticked, tier: optionalOf(FUNDING_TIERS), amountEur: euros, secured: ticked },
    inKind: area,
  }),
  team: z.object({ role: needed, person: line, fullTimeShare: z.number().min(0).max(10).default(0) }),
  milestones: z
    .object({
      ...{ title: needed, detail: area, on: day, doneOn: day, package: choice, marks: optionalOf(MILESTONE_MARKS) },
      ...{ takesDays: z.number().int().min(0).max(730).optional(), after: keys, planB: area, planBOwner: line },
    })
    .refine(({ planB, planBOwner }) => planB !== '' || planBOwner === '', { path: ['planB'], error: '@planB' }),
  packages: z
    .object({
      ...{ kind: z.enum(PACKAGE_KINDS), title: line, owner: line, startsOn: day, endsOn: day },
      ...{ donePercent: percent, budgetEur: euros, committedEur: euros, lines: area },
    })
    .refine(inOrder('startsOn', 'endsOn'), { path: ['endsOn'], error: '@order' })
    .refine((form) => readAmounts(form.lines) !== undefined, { path: ['lines'], error: '@amounts' }),
} satisfies Record<string, z.ZodObject>;

export type PartKey = keyof typeof forms;
export type FormOf<K extends PartKey> = z.output<(typeof forms)[K]>;
