import {
  COMMITMENTS,
  FUNDING_TIERS,
  PARTNER_KINDS,
  type Partner,
  type TeamMember,
} from '~/pilots/definition/people.ts';
import { formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messages as choices } from '../messages/choices.ts';
import { messages } from '../messages/summaries.ts';
import { put } from './edit-list.ts';
import { optionsOf } from './options.ts';
import type { Part } from './part.ts';
import { newKey, typed, withOptional } from './words.ts';

export const partners: Part<'partners'> = {
  ids: (document) => document.partners.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const words = pick(choices, locale);
    const partner = document.partners.find(({ key }) => key === id);
    if (!partner) return { title: '', facts: [], missing: [] };
    const since = partner.since ? t.since(formatDate(locale, partner.since)) : '';
    const { tier, amountEur = 0, secured } = partner;
    return {
      title: partner.name,
      facts: [
        words.partnerKinds[partner.kind],
        partner.indispensable ? t.indispensable : '',
        [words.commitments[partner.commitment], since].filter(Boolean).join(' '),
        partner.commitment === 'needs' ? typed(partner.needs, locale) : '',
        tier ? words.tiers[tier] : '',
        amountEur > 0 ? `${formatEuros(locale, amountEur, 0)}, ${secured ? t.secured : t.notSecured}` : '',
        typed(partner.role, locale),
      ].filter(Boolean),
      missing: [
        typed(partner.role, locale) ? '' : t.missing.role,
        partner.commitment === 'needs' && !typed(partner.needs, locale) ? t.missing.needs : '',
      ].filter(Boolean),
    };
  },
  fields(_document, _id, { locale }) {
    const words = pick(choices, locale);
    return [
      { name: 'name', kind: 'line' },
      { name: 'kind', kind: 'select', options: optionsOf(PARTNER_KINDS, words.partnerKinds) },
      { name: 'role', kind: 'text' },
      { name: 'indispensable', kind: 'tick' },
      { name: 'commitment', kind: 'select', options: optionsOf(COMMITMENTS, words.commitments), group: 'commitment' },
      { name: 'needs', kind: 'text' },
      { name: 'since', kind: 'day' },
      { name: 'tier', kind: 'select', options: optionsOf(FUNDING_TIERS, words.tiers), group: 'funding' },
      { name: 'amountEur', kind: 'number', step: 0.01 },
      { name: 'secured', kind: 'tick' },
      { name: 'inKind', kind: 'text' },
    ];
  },
  values(document, id, locale) {
    const partner = document.partners.find(({ key }) => key === id);
    return {
      ...{ name: partner?.name ?? '', kind: partner?.kind ?? 'other', role: typed(partner?.role, locale) },
      ...{ commitment: partner?.commitment ?? 'to-contact', needs: typed(partner?.needs, locale) },
      ...{ since: partner?.since ?? '', indispensable: partner?.indispensable ?? false, tier: partner?.tier ?? '' },
      ...{ amountEur: String(partner?.amountEur ?? ''), secured: partner?.secured ?? false },
      inKind: typed(partner?.inKind, locale),
    };
  },
  write(document, id, form, locale) {
    const old = document.partners.find(({ key }) => key === id);
    const needs = withOptional(old?.needs, locale, form.needs);
    const inKind = withOptional(old?.inKind, locale, form.inKind);
    const partner: Partner = {
      key:
        old?.key ??
        newKey(
          form.name,
          document.partners.map(({ key }) => key),
          'partner',
        ),
      ...{ name: form.name, kind: form.kind, role: withText(old?.role, locale, form.role) },
      ...(old?.holder ? { holder: old.holder } : {}),
      ...(old?.access ? { access: old.access } : {}),
      ...(old?.effort ? { effort: old.effort } : {}),
      ...{ indispensable: form.indispensable, commitment: form.commitment },
      ...(needs ? { needs } : {}),
      ...(form.since ? { since: form.since } : {}),
      ...(form.tier ? { tier: form.tier } : {}),
      ...(form.amountEur > 0 ? { amountEur: form.amountEur } : {}),
      ...(form.amountEur > 0 || form.secured ? { secured: form.secured } : {}),
      ...(inKind ? { inKind } : {}),
    };
    return { ...document, partners: put(document.partners, old ? ({ key }) => key === id : undefined, partner) };
  },
  remove: (document, id) => ({ ...document, partners: document.partners.filter(({ key }) => key !== id) }),
};

const placeOf = (id: string | undefined): number => (id === undefined ? -1 : Number(id) - 1);

/** Who carries the pilot, in the order of the list: members have no key. */
export const team: Part<'team'> = {
  ids: (document) => document.team.map((_, index) => String(index + 1)),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const member = document.team[placeOf(id)];
    return {
      title: typed(member?.role, locale),
      facts: [
        member?.person ?? '',
        member ? t.fullTime(formatNumber(locale, member.fullTimeShare, { maximumFractionDigits: 2 })) : '',
      ].filter(Boolean),
      missing: [member?.person ? '' : t.missing.person].filter(Boolean),
    };
  },
  fields: () => [
    { name: 'role', kind: 'line' },
    { name: 'person', kind: 'line' },
    { name: 'fullTimeShare', kind: 'number', step: 0.05 },
  ],
  values(document, id, locale) {
    const member = document.team[placeOf(id)];
    const fullTimeShare = String(member?.fullTimeShare ?? '');
    return { role: typed(member?.role, locale), person: member?.person ?? '', fullTimeShare };
  },
  write(document, id, form, locale) {
    const old = document.team[placeOf(id)];
    const member: TeamMember = {
      role: withText(old?.role, locale, form.role),
      ...(form.person ? { person: form.person } : {}),
      fullTimeShare: form.fullTimeShare,
    };
    return { ...document, team: put(document.team, old ? (_, index) => index === placeOf(id) : undefined, member) };
  },
  remove: (document, id) => ({ ...document, team: document.team.filter((_, index) => index !== placeOf(id)) }),
};
