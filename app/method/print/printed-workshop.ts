import type { WorkshopStep, WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { Foot } from '~/platform/pdf/stationery.ts';
import { messages } from '../messages/print.ts';

/** A workshop as its papers show it. */
export interface PrintedWorkshop {
  readonly initiativeId: string;
  readonly title: string;
  readonly template: WorkshopTemplate;
  readonly territory: string;
  readonly initiative: string;
  /** As said in prompts: "la mobilité", or ''. */
  readonly theme: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly joinCode: string;
  readonly joinUrl: string;
  /** What each table works on, when it is known. */
  readonly subjects: readonly string[];
}

export interface TimedStep {
  readonly step: WorkshopStep;
  /** "10:05" */
  readonly from: string;
  readonly to: string;
}

const MINUTE_MS = 60_000;

/** Each step with the times of day at which it starts and ends, in the workshop's own zone. */
export function timedSteps({ template, startsAt, timeZone }: PrintedWorkshop, locale: Locale): TimedStep[] {
  const clock = (minutes: number): string =>
    formatDate(locale, new Date(startsAt.getTime() + minutes * MINUTE_MS), {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  let at = 0;
  return template.steps.map((step) => {
    const from = clock(at);
    at += step.minutes;
    return { step, from, to: clock(at) };
  });
}

/** "jeudi 21 mai 2026", in the workshop's own zone. */
export function dayOf({ startsAt, timeZone }: PrintedWorkshop, locale: Locale): string {
  return formatDate(locale, startsAt, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** An address as people read it aloud: without what the browser adds. */
export const readAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** The foot of a workshop's papers: the way to the room from a phone. */
export function workshopFoot(workshop: PrintedWorkshop, locale: Locale): Foot {
  const t = pick(messages, locale);
  return {
    qr: { text: workshop.joinUrl, alt: t.joinQr(readAddress(workshop.joinUrl)) },
    lines: [t.join(readAddress(workshop.joinUrl)), t.credit],
    code: workshop.joinCode,
  };
}

/** The steps by part of the day; one part without a title when the agenda has none. */
export function partsOf(steps: readonly TimedStep[], locale: Locale): { title: string; steps: TimedStep[] }[] {
  const found: { title: string; steps: TimedStep[] }[] = [];
  for (const timed of steps) {
    const title = timed.step.part ? inLocale(timed.step.part, locale) : undefined;
    const last = found.at(-1);
    if (last && (title === undefined || title === last.title)) last.steps.push(timed);
    else found.push({ title: title ?? '', steps: [timed] });
  }
  return found;
}
