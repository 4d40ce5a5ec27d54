import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/means.ts';
import { inWords, listed, openFor } from '../outcome.ts';

type Partner = PilotDefinition['partners'][number];

const share = (locale: Locale, value: number): string => formatNumber(locale, value, { maximumFractionDigits: 2 });
const sum = (members: PilotDefinition['team']): number =>
  members.reduce((total, { fullTimeShare }) => total + fullTimeShare, 0);

export const oneFullTime: CheckFunction = ({ definition: { team }, limit }) => {
  const named = sum(team.filter(({ person }) => person?.trim()));
  const unnamed = sum(team) - named;
  // Shares are typed with two decimals: 0.1 + 0.2 + 0.7 is one.
  const ready = named > limit - 0.005;
  return {
    title: inBoth(messages, ({ fullTime: t }) => (ready ? t.ready : t.missing)),
    detail: inBoth(messages, (t, locale) => t.fullTime.detail(share(locale, named))),
    open: ready
      ? []
      : [
          {
            reason: inBoth(messages, ({ fullTime: t }, locale) =>
              t.reason(
                share(locale, named),
                share(locale, limit),
                unnamed > 0 ? t.unnamed(share(locale, unnamed)) : '',
              ),
            ),
          },
        ],
  };
};

export const namedTeam: CheckFunction = ({ definition: { team } }) => {
  const none = team.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.team.reasonNone) }]
    : openFor(
        team.filter(({ person }) => !person?.trim()),
        ({ role }) => inWords(role, 'fr'),
        ({ role }) => inBoth(messages, (t, locale) => t.team.reason(inWords(role, locale))),
      );
  return {
    title: inBoth(messages, ({ team: t }) => (none ? t.none : open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.team.detail(team.length)),
    open,
  };
};

const isAround = ({ commitment }: Partner): boolean => commitment !== 'to-contact' && commitment !== 'declined';
const namesOf = (locale: Locale, partners: readonly Partner[]): string =>
  listed(
    locale,
    partners.map(({ name }) => name),
  );

export const associations: CheckFunction = ({ definition: { partners }, limit }) => {
  const all = partners.filter(({ kind }) => kind === 'association');
  const around = all.filter(isAround);
  const ready = around.length >= limit;
  const waiting = all.filter(({ commitment }) => commitment === 'to-contact');
  return {
    title: inBoth(messages, ({ associations: t }) => (ready ? t.ready(around.length) : t.missing)),
    detail: inBoth(messages, ({ associations: t }, locale) => (ready ? t.detail(namesOf(locale, around)) : t.none)),
    open: ready ? [] : [{ reason: inBoth(messages, (t, locale) => t.associations.reason(namesOf(locale, waiting))) }],
  };
};

export const research: CheckFunction = ({ definition: { partners } }) => {
  const around = partners.filter((partner) => partner.kind === 'research' && isAround(partner));
  const ready = around.length > 0;
  return {
    title: inBoth(messages, ({ research: t }) => (ready ? t.ready : t.missing)),
    detail: inBoth(messages, (t, locale) => t.research.detail(namesOf(locale, around))),
    open: ready ? [] : [{ reason: inBoth(messages, (t) => t.research.reason) }],
  };
};
