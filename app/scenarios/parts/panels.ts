import type { PlannedMessage } from '~/pilots/definition/messages.ts';
import type { PilotPanel } from '~/pilots/definition/people.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { type Bilingual, type Locale, pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';
import { messages } from '../messages/summaries.ts';
import { put, without } from './edit-list.ts';
import type { FormOf } from './forms.ts';
import type { Part } from './part.ts';
import { shareOf, toPercent } from './shares.ts';
import { newKey, typed, typedLines, withOptional, withTyped } from './words.ts';

type Recruitment = NonNullable<PilotPanel['recruitment']>;

/** Whether anything was said of the recruitment of a panel that had none. */
function saysSomething({ opensOn, closesOn, where, channels, eligibility, endWith, stayShare, ...more }: Recruitment) {
  const texts = [where, more.stayBasis, more.feedback].flatMap(({ fr, en }) => [fr, en]);
  const something = [opensOn, closesOn, ...texts].some((one) => one !== '');
  return something || channels.length > 0 || eligibility !== undefined || endWith > 0 || stayShare > 0;
}

/** Days to confirm after a draw, where the form says nothing of them. */
const CONFIRM_DAYS = 10;

/**
 * How people come in, and the group of those who do more. Questions, rules and cells, which the form does not show,
 * stay as they are; so do the groups after the first.
 */
function entryOf(old: PilotPanel | undefined, form: FormOf<'panels'>, locale: Locale): Partial<PilotPanel> {
  const before = old?.entry;
  const { questions, rules, cells } = before ?? { questions: [], rules: [], cells: [] };
  const refused = withOptional(before?.refused, locale, form.refused);
  const confirmDays = form.confirmDays ?? before?.draw?.confirmDays ?? CONFIRM_DAYS;
  const draw = form.drawOn ? { on: form.drawOn, confirmDays } : undefined;
  const isAsked = questions.length + rules.length + cells.length > 0 || refused !== undefined || draw !== undefined;
  const entry = { questions, rules, cells, ...(refused ? { refused } : {}), ...(draw ? { draw } : {}) };
  const [first, ...others] = old?.tiers ?? [];
  const title = withText(first?.title ?? NOTHING, locale, form.tierTitle);
  const description = withText(first?.description ?? NOTHING, locale, form.tierDescription);
  const key =
    first?.key ??
    newKey(
      form.tierTitle,
      others.map((tier) => tier.key),
      'tier',
    );
  const tiers = [
    ...(form.tierTitle || form.tierDescription || form.tierSize > 0
      ? [{ key, title, description, size: form.tierSize }]
      : []),
    ...others,
  ];
  return { ...(isAsked || before ? { entry } : {}), ...(tiers.length > 0 ? { tiers } : {}) };
}

export const panels: Part<'panels'> = {
  ids: (document) => document.panels.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const panel = document.panels.find(({ key }) => key === id);
    const plan = panel?.recruitment;
    const day = (on: string) => formatDate(locale, on, { day: 'numeric', month: 'short', year: 'numeric' });
    return {
      title: typed(panel?.title, locale),
      facts: [
        panel?.size ? t.people(panel.size) : '',
        plan?.endWith ? t.endWith(plan.endWith) : '',
        typed(plan?.where, locale),
        plan?.opensOn && plan.closesOn ? t.recruits(day(plan.opensOn), day(plan.closesOn)) : '',
      ].filter(Boolean),
      missing: [
        panel?.size ? '' : t.missing.size,
        plan?.opensOn && plan.closesOn ? '' : t.missing.recruitment,
        plan?.endWith ? '' : t.missing.endWith,
        typed(panel?.support, locale) ? '' : t.missing.support,
        typed(plan?.feedback, locale) ? '' : t.missing.feedback,
      ].filter(Boolean),
    };
  },
  fields: () => [
    { name: 'title', kind: 'line' },
    { name: 'description', kind: 'text' },
    { name: 'size', kind: 'number' },
    { name: 'where', kind: 'line' },
    { name: 'eligibility', kind: 'text' },
    { name: 'opensOn', kind: 'day', group: 'recruitment' },
    { name: 'closesOn', kind: 'day' },
    { name: 'channels', kind: 'text' },
    { name: 'support', kind: 'text', group: 'company' },
    { name: 'feedback', kind: 'text' },
    { name: 'endWith', kind: 'number', group: 'end' },
    { name: 'stayPercent', kind: 'number' },
    { name: 'stayBasis', kind: 'text' },
    { name: 'drawOn', kind: 'day', group: 'entry' },
    { name: 'confirmDays', kind: 'number' },
    { name: 'refused', kind: 'text' },
    { name: 'tierTitle', kind: 'line', group: 'tier' },
    { name: 'tierDescription', kind: 'text' },
    { name: 'tierSize', kind: 'number' },
  ],
  values(document, id, locale) {
    const panel = document.panels.find(({ key }) => key === id);
    const plan = panel?.recruitment;
    return {
      title: typed(panel?.title, locale),
      description: typed(panel?.description, locale),
      size: String(panel?.size ?? ''),
      where: typed(plan?.where, locale),
      eligibility: typed(plan?.eligibility, locale),
      opensOn: plan?.opensOn ?? '',
      closesOn: plan?.closesOn ?? '',
      channels: typedLines(plan?.channels ?? [], locale),
      support: typed(panel?.support, locale),
      feedback: typed(plan?.feedback, locale),
      endWith: String(plan?.endWith ?? ''),
      stayPercent: plan ? String(toPercent(plan.stayShare)) : '',
      stayBasis: typed(plan?.stayBasis, locale),
      drawOn: panel?.entry?.draw?.on ?? '',
      confirmDays: String(panel?.entry?.draw?.confirmDays ?? ''),
      refused: typed(panel?.entry?.refused, locale),
      tierTitle: typed(panel?.tiers?.[0]?.title, locale),
      tierDescription: typed(panel?.tiers?.[0]?.description, locale),
      tierSize: String(panel?.tiers?.[0]?.size ?? ''),
    };
  },
  write(document, id, form, locale) {
    const old = document.panels.find(({ key }) => key === id);
    const plan = old?.recruitment;
    const text = (before: Bilingual | undefined, value: string) => withText(before ?? NOTHING, locale, value);
    const eligibility = withOptional(plan?.eligibility, locale, form.eligibility);
    const recruitment = {
      opensOn: form.opensOn,
      closesOn: form.closesOn,
      where: text(plan?.where, form.where),
      channels: withTyped(plan?.channels ?? [], locale, form.channels),
      ...(eligibility ? { eligibility } : {}),
      endWith: form.endWith,
      stayShare: shareOf(form.stayPercent, plan?.stayShare),
      stayBasis: text(plan?.stayBasis, form.stayBasis),
      feedback: text(plan?.feedback, form.feedback),
    };
    const panel: PilotPanel = {
      key:
        old?.key ??
        newKey(
          form.title,
          document.panels.map(({ key }) => key),
          'panel',
        ),
      title: text(old?.title, form.title),
      size: form.size,
      support: text(old?.support, form.support),
      description: text(old?.description, form.description),
      ...(plan || saysSomething(recruitment) ? { recruitment } : {}),
      ...entryOf(old, form, locale),
    };
    return { ...document, panels: put(document.panels, id ? ({ key }) => key === id : undefined, panel) };
  },
  remove: (document, id) => ({
    ...document,
    panels: document.panels.filter(({ key }) => key !== id),
    surveys: document.surveys.map((survey) =>
      survey.panels ? { ...survey, panels: without(survey.panels, id) } : survey,
    ),
    messages: document.messages.map((message) => withoutPanel(message, id)),
  }),
};

/** A message for that panel alone is then for everyone: its lead sees it, and says. */
function withoutPanel({ audience, ...message }: PlannedMessage, id: string): PlannedMessage {
  const { panels, ...others } = audience;
  const left = without(panels ?? [], id);
  return { ...message, audience: { ...(left.length > 0 ? { panels: left } : {}), ...others } };
}
