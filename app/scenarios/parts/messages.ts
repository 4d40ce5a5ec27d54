import {
  MESSAGE_KINDS,
  type MessageSchedule,
  type PlannedMessage,
  SCHEDULE_EVENTS,
  TESTER_STATUSES,
  WEEKDAYS,
} from '~/pilots/definition/messages.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messageChoices } from '../messages/message-choices.ts';
import { messages as summaries } from '../messages/summaries.ts';
import { put } from './edit-list.ts';
import { type FormOf, MESSAGE_WAYS } from './forms.ts';
import { optionsOf, panelOptions } from './options.ts';
import type { Part } from './part.ts';
import { newKey, typed } from './words.ts';

const wayOf = (schedule: MessageSchedule | undefined): (typeof MESSAGE_WAYS)[number] =>
  MESSAGE_WAYS.find((way) => schedule?.[way] !== undefined) ?? 'after';

/** What testers are written, each with its day, its readers and its words. */
export const messages: Part<'messages'> = {
  ids: (document) => document.messages.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(summaries, locale);
    const words = pick(messageChoices, locale);
    const one = document.messages.find(({ key }) => key === id);
    if (!one) return { title: '', facts: [], missing: [] };
    const { once, after, weekly } = one.schedule;
    const day = once?.on ? formatDate(locale, once.on) : '';
    return {
      title: typed(one.title, locale),
      facts: [
        words.kinds[one.kind],
        day,
        after ? words.after(words.events[after.event], after.days) : '',
        weekly ? words.weekdays[weekly.on] : '',
      ].filter(Boolean),
      missing: [typed(one.subject, locale) && typed(one.body, locale) ? '' : t.missing.words].filter(Boolean),
    };
  },
  fields(document, _id, { locale }) {
    const words = pick(messageChoices, locale);
    return [
      { name: 'title', kind: 'line' },
      { name: 'kind', kind: 'select', options: optionsOf(MESSAGE_KINDS, words.kinds) },
      { name: 'solicitation', kind: 'tick' },
      { name: 'panels', kind: 'ticks', options: panelOptions(document, locale), group: 'readers' },
      { name: 'statuses', kind: 'ticks', options: optionsOf(TESTER_STATUSES, words.statuses) },
      { name: 'way', kind: 'select', options: optionsOf(MESSAGE_WAYS, words.ways), group: 'when' },
      { name: 'at', kind: 'line' },
      { name: 'onDay', kind: 'day' },
      { name: 'event', kind: 'select', options: optionsOf(SCHEDULE_EVENTS, words.events) },
      { name: 'days', kind: 'number' },
      { name: 'everyDays', kind: 'number' },
      { name: 'weekday', kind: 'select', options: optionsOf(WEEKDAYS, words.weekdays) },
      { name: 'from', kind: 'day' },
      { name: 'until', kind: 'day' },
      { name: 'subject', kind: 'line', group: 'words' },
      { name: 'body', kind: 'text' },
    ];
  },
  values(document, id, locale) {
    const one = document.messages.find(({ key }) => key === id);
    const { once, after, weekly } = one?.schedule ?? {};
    return {
      ...{ title: typed(one?.title, locale), kind: one?.kind ?? 'reminder', solicitation: one?.solicitation ?? true },
      ...{ panels: one?.audience.panels ?? [], statuses: one?.audience.statuses ?? [] },
      ...{ way: wayOf(one?.schedule), at: once?.at ?? after?.at ?? weekly?.at ?? '18:00', onDay: once?.on ?? '' },
      ...{ event: after?.event ?? 'enrolment', days: String(after?.days ?? ''), weekday: weekly?.on ?? 'monday' },
      ...{ everyDays: String(after?.everyDays ?? ''), from: weekly?.from ?? '', until: weekly?.until ?? '' },
      ...{ subject: typed(one?.subject, locale), body: typed(one?.body, locale) },
    };
  },
  write(document, id, form, locale) {
    const old = document.messages.find(({ key }) => key === id);
    const tier = old?.audience.tier;
    const made: PlannedMessage = {
      key:
        old?.key ??
        newKey(
          form.title,
          document.messages.map(({ key }) => key),
          'message',
        ),
      ...{ title: withText(old?.title, locale, form.title), kind: form.kind },
      audience: {
        ...(form.panels.length > 0 ? { panels: form.panels } : {}),
        ...(form.statuses.length > 0 ? { statuses: form.statuses } : {}),
        ...(tier ? { tier } : {}),
      },
      schedule: scheduleOf(form),
      subject: withText(old?.subject, locale, form.subject),
      body: withText(old?.body, locale, form.body),
      solicitation: form.solicitation,
      // Which survey it reminds of: written in the plan.
      ...(old?.survey && form.kind === 'survey' ? { survey: old.survey } : {}),
    };
    return { ...document, messages: put(document.messages, old ? ({ key }) => key === id : undefined, made) };
  },
  remove: (document, id) => ({ ...document, messages: document.messages.filter(({ key }) => key !== id) }),
};

function scheduleOf(form: FormOf<'messages'>): MessageSchedule {
  const { way, at, onDay, event, days, everyDays, weekday, from, until } = form;
  if (way === 'once') return { once: { on: onDay, at } };
  if (way === 'weekly') return { weekly: { on: weekday, at, from, until } };
  return { after: { event, days, at, ...(everyDays === undefined ? {} : { everyDays }) } };
}
