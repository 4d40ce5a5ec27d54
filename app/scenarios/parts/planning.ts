import { MILESTONE_MARKS, PACKAGE_KINDS, type PilotMilestone, type WorkPackage } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';
import { messages as choices } from '../messages/choices.ts';
import { messages } from '../messages/summaries.ts';
import { byDay } from '../plan/by-day.ts';
import { idOf } from '../plan/network.ts';
import { slackOf } from '../plan/slack.ts';
import { readAmounts, writeAmounts } from './amounts.ts';
import { put, without } from './edit-list.ts';
import { optionsOf } from './options.ts';
import type { Part } from './part.ts';
import { shareOf, toPercent } from './shares.ts';
import { newKey, typed, withOptional } from './words.ts';

const at = (document: PilotDefinition, id: string | undefined): PilotMilestone | undefined =>
  document.calendar.milestones.find((one, index) => idOf(one, index) === id);

const packageName = ({ title, kind }: WorkPackage, locale: Locale): string =>
  typed(title, locale) || pick(choices, locale).packageKinds[kind];

/** Milestones by day, whatever the order of the file. */
export const milestones: Part<'milestones'> = {
  ids: ({ calendar }) =>
    calendar.milestones
      .map((one, index) => ({ id: idOf(one, index), on: one.on || '9999' }))
      .toSorted((a, b) => a.on.localeCompare(b.on))
      .map(({ id }) => id),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const one = at(document, id);
    const slack = slackOf(document.calendar.milestones, document.calendar.endsOn).get(id);
    const own = document.packages.find(({ key }) => key === one?.package);
    return {
      title: typed(one?.title, locale),
      facts: [
        one?.doneOn ? t.doneOn(formatDate(locale, one.doneOn)) : one?.on ? formatDate(locale, one.on) : '',
        own ? packageName(own, locale) : '',
        slack ? t.slack(slack.free) : '',
        one?.planB?.owner ? t.planB(one.planB.owner) : '',
      ].filter(Boolean),
      missing: [
        one?.on ? '' : t.missing.day,
        one?.doneOn || typed(one?.planB?.text, locale) ? '' : t.missing.planB,
        one?.planB && !one.planB.owner ? t.missing.planBOwner : '',
      ].filter(Boolean),
    };
  },
  fields(document, id, { locale }) {
    const words = pick(choices, locale);
    const others = document.calendar.milestones.flatMap((one, index) =>
      one.key === undefined || idOf(one, index) === id ? [] : [{ value: one.key, label: typed(one.title, locale) }],
    );
    return [
      { name: 'title', kind: 'line' },
      { name: 'detail', kind: 'text' },
      { name: 'on', kind: 'day' },
      { name: 'doneOn', kind: 'day' },
      {
        name: 'package',
        kind: 'select',
        options: document.packages.map((one) => ({ value: one.key, label: packageName(one, locale) })),
      },
      { name: 'marks', kind: 'select', options: optionsOf(MILESTONE_MARKS, words.marks) },
      { name: 'after', kind: 'ticks', options: others, group: 'waits' },
      { name: 'takesDays', kind: 'number' },
      { name: 'planB', kind: 'text', group: 'planB' },
      { name: 'planBOwner', kind: 'line' },
    ];
  },
  values(document, id, locale) {
    const one = at(document, id);
    return {
      ...{ title: typed(one?.title, locale), detail: typed(one?.detail, locale), on: one?.on ?? '' },
      ...{ doneOn: one?.doneOn ?? '', package: one?.package ?? '', marks: one?.marks ?? '' },
      ...{ takesDays: String(one?.takesDays ?? ''), after: one?.after ?? [] },
      ...{ planB: typed(one?.planB?.text, locale), planBOwner: one?.planB?.owner ?? '' },
    };
  },
  write(document, id, form, locale) {
    const old = at(document, id);
    const { calendar } = document;
    const detail = withOptional(old?.detail, locale, form.detail);
    const planB = withOptional(old?.planB?.text, locale, form.planB);
    const made: PilotMilestone = {
      on: form.on,
      ...(form.doneOn ? { doneOn: form.doneOn } : {}),
      title: withText(old?.title, locale, form.title),
      ...(detail ? { detail } : {}),
      key:
        old?.key ??
        newKey(
          form.title,
          calendar.milestones.map(({ key }) => key),
          'milestone',
        ),
      ...(form.package ? { package: form.package } : {}),
      ...(form.marks ? { marks: form.marks } : {}),
      ...(form.takesDays === undefined ? {} : { takesDays: form.takesDays }),
      ...(form.after.length > 0 ? { after: form.after } : {}),
      ...(planB ? { planB: { text: planB, ...(form.planBOwner ? { owner: form.planBOwner } : {}) } } : {}),
    };
    const is = old ? (one: PilotMilestone) => one === old : undefined;
    return { ...document, calendar: { ...calendar, milestones: byDay(put(calendar.milestones, is, made)) } };
  },
  remove(document, id) {
    const gone = at(document, id);
    const milestones = document.calendar.milestones
      .filter((one) => one !== gone)
      .map(({ after, ...one }) => {
        const left = gone?.key === undefined ? after : after && without(after, gone.key);
        return left && left.length > 0 ? { ...one, after: left } : one;
      });
    return { ...document, calendar: { ...document.calendar, milestones } };
  },
};

export const packages: Part<'packages'> = {
  ids: (document) => document.packages.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const one = document.packages.find(({ key }) => key === id);
    if (!one) return { title: '', facts: [], missing: [] };
    const day = (on: string) => formatDate(locale, on, { day: 'numeric', month: 'short', year: 'numeric' });
    return {
      title: packageName(one, locale),
      facts: [
        one.startsOn && one.endsOn ? t.fromTo(day(one.startsOn), day(one.endsOn)) : '',
        t.spent(formatEuros(locale, one.committedEur, 0), formatEuros(locale, one.budgetEur, 0)),
        one.owner ?? '',
      ].filter(Boolean),
      missing: [one.startsOn && one.endsOn ? '' : t.missing.dates, one.owner ? '' : t.missing.owner].filter(Boolean),
    };
  },
  fields: (_document, _id, { locale }) => [
    { name: 'kind', kind: 'select', options: optionsOf(PACKAGE_KINDS, pick(choices, locale).packageKinds) },
    { name: 'title', kind: 'line' },
    { name: 'owner', kind: 'line' },
    { name: 'startsOn', kind: 'day', group: 'dates' },
    { name: 'endsOn', kind: 'day' },
    { name: 'donePercent', kind: 'number' },
    { name: 'lines', kind: 'text', group: 'money' },
    { name: 'budgetEur', kind: 'number', step: 0.01 },
    { name: 'committedEur', kind: 'number', step: 0.01 },
  ],
  values(document, id, locale) {
    const one = document.packages.find(({ key }) => key === id);
    const lines = (one?.lines ?? []).map(({ title, amountEur }) => ({ title: title[locale], amountEur }));
    return {
      ...{ kind: one?.kind ?? 'partnership', title: typed(one?.title, locale), owner: one?.owner ?? '' },
      ...{ startsOn: one?.startsOn ?? '', endsOn: one?.endsOn ?? '' },
      donePercent: one ? String(toPercent(one.doneShare)) : '',
      ...{ budgetEur: String(one?.budgetEur ?? ''), committedEur: String(one?.committedEur ?? '') },
      lines: writeAmounts(lines),
    };
  },
  write(document, id, form, locale) {
    const old = document.packages.find(({ key }) => key === id);
    const amounts = readAmounts(form.lines) ?? [];
    const lines = amounts.map(({ title, amountEur }) => {
      const before = old?.lines.find((line) => line.title[locale] === title);
      return { title: withText(before?.title, locale, title), amountEur };
    });
    const sum = Math.round(lines.reduce((all, { amountEur }) => all + amountEur, 0) * 100) / 100;
    const made: WorkPackage = {
      key:
        old?.key ??
        newKey(
          form.title || form.kind,
          document.packages.map(({ key }) => key),
          'package',
        ),
      kind: form.kind,
      title: withText(old?.title ?? NOTHING, locale, form.title),
      ...(form.owner ? { owner: form.owner } : {}),
      ...{ startsOn: form.startsOn, endsOn: form.endsOn, doneShare: shareOf(form.donePercent, old?.doneShare) },
      ...{ budgetEur: lines.length > 0 ? sum : form.budgetEur, committedEur: form.committedEur, lines },
    };
    return { ...document, packages: put(document.packages, old ? ({ key }) => key === id : undefined, made) };
  },
  remove: (document, id) => ({
    ...document,
    packages: document.packages.filter(({ key }) => key !== id),
    calendar: {
      ...document.calendar,
      milestones: document.calendar.milestones.map(({ package: own, ...one }) =>
        own === undefined || own === id ? one : { ...one, package: own },
      ),
    },
  }),
};
