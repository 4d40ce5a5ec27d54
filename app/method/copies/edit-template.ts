import type { Activity } from '~/kit/schema/activities.ts';
import type { WorkshopStep, WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { agendaMinutes } from '~/kit/schema/workshop.ts';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';

/** What a form field says; undefined when it was not on the page. */
export type ReadField = (name: string) => string | undefined;

/** The agenda in the words and minutes of a form, in the language of its page; the other language keeps its own. */
export function applyEdits(template: WorkshopTemplate, read: ReadField, locale: Locale): WorkshopTemplate {
  return {
    ...template,
    title: reword(template.title, read('title'), locale),
    durationMinutes: whole(read('duration'), template.durationMinutes),
    steps: template.steps.map((step) => editStep(step, read, locale)),
  };
}

function editStep(step: WorkshopStep, read: ReadField, locale: Locale): WorkshopStep {
  const { key } = step;
  return {
    ...step,
    title: reword(step.title, read(`title.${key}`), locale),
    minutes: whole(read(`minutes.${key}`), step.minutes),
    script: relist(step.script, read(`script.${key}`), locale),
    readAloud: relist(step.readAloud, read(`read.${key}`), locale),
    activities: step.activities.map((activity) => editActivity(activity, read, locale)),
  };
}

function editActivity(activity: Activity, read: ReadField, locale: Locale): Activity {
  if (activity.kind === 'vote') return { ...activity, dots: whole(read(`dots.${activity.key}`), activity.dots) };
  if (activity.kind !== 'write') return activity;
  const { aloneMinutes, ...rest } = activity;
  const alone = read(`alone.${activity.key}`);
  const minutes = alone === undefined ? aloneMinutes : whole(alone, 0) || undefined;
  return {
    ...rest,
    ...(minutes === undefined ? {} : { aloneMinutes: minutes }),
    boxes: activity.boxes.map((box) => {
      const name = `${activity.key}.${box.key}`;
      const { hint, ...others } = box;
      const said = read(`hint.${name}`);
      const kept =
        said === undefined ? hint : said.trim() === '' ? undefined : reword(hint ?? both(said), said, locale);
      return { ...others, prompt: reword(box.prompt, read(`prompt.${name}`), locale), ...(kept ? { hint: kept } : {}) };
    }),
  };
}

const both = (text: string): Bilingual => ({ fr: text.trim(), en: text.trim() });

function reword(text: Bilingual, said: string | undefined, locale: Locale): Bilingual {
  const words = said?.replace(/\s+/g, ' ').trim();
  return words ? { ...text, [locale]: words } : text;
}

function whole(said: string | undefined, before: number): number {
  const number = Number(said);
  return said !== undefined && said.trim() !== '' && Number.isInteger(number) && number >= 0 ? number : before;
}

/** One line each. A line that stays keeps its translation; a new one stands in both languages until it is translated. */
function relist(before: readonly Bilingual[], said: string | undefined, locale: Locale): Bilingual[] {
  if (said === undefined) return [...before];
  const lines = said
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line, index) => {
    const same = before.find((text) => text[locale] === line);
    if (same) return same;
    const there = before[index];
    return there && lines.length === before.length ? { ...there, [locale]: line } : both(line);
  });
}

export type StepAct =
  | { readonly act: 'up' | 'down' | 'remove'; readonly step: string }
  | { readonly act: 'add'; readonly title: Bilingual }
  | { readonly act: 'sum' };

/** Moves, removes or adds a step, or takes the sum of the minutes for the duration. */
export function actOnSteps(template: WorkshopTemplate, act: StepAct): WorkshopTemplate {
  const { steps } = template;
  if (act.act === 'sum') return { ...template, durationMinutes: agendaMinutes(template) };
  if (act.act === 'add') return { ...template, steps: [...steps, blankStep(steps, act.title)] };
  const from = steps.findIndex(({ key }) => key === act.step);
  if (from < 0) return template;
  if (act.act === 'remove') return { ...template, steps: withoutOrphans(steps.filter((_, index) => index !== from)) };
  const to = from + (act.act === 'up' ? -1 : 1);
  if (to < 0 || to >= steps.length) return template;
  const moved = [...steps];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return { ...template, steps: moved };
}

function blankStep(steps: readonly WorkshopStep[], title: Bilingual): WorkshopStep {
  let nth = steps.length + 1;
  while (steps.some(({ key }) => key === `step-${nth}`)) nth += 1;
  return {
    ...{ key: `step-${nth}`, title, minutes: 15, mode: 'plenary' },
    script: [],
    readAloud: [],
    material: [],
    activities: [],
  };
}

/** Families and votes need the notes they work on: they leave with them. */
function withoutOrphans(steps: readonly WorkshopStep[]): WorkshopStep[] {
  const left = new Set(steps.flatMap(({ activities }) => activities.map(({ key }) => key)));
  return steps.map((step) => ({
    ...step,
    activities: step.activities.filter((activity) => !('of' in activity) || left.has(activity.of)),
  }));
}
