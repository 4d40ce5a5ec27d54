import { DECLARED_HOLDER, type PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/data.ts';
import { inWords, listed, openFor } from '../outcome.ts';

type Partner = PilotDefinition['partners'][number];
type Dataset = PilotDefinition['datasets'][number];

const isHolder = ({ kind, holder }: Partner): boolean => kind === 'holder' || Boolean(holder);
const namesOf = (locale: Locale, partners: readonly Partner[]): string =>
  listed(
    locale,
    partners.map(({ name }) => name),
  );

export const twoHolders: CheckFunction = ({ definition: { partners }, limit }) => {
  const holders = partners.filter(isHolder);
  const committed = holders.filter(({ commitment }) => commitment === 'committed');
  const waiting = holders.filter(({ commitment }) => commitment !== 'committed' && commitment !== 'declined');
  const enough = committed.length >= limit;
  return {
    title: inBoth(messages, ({ holders: t }) => (enough ? t.ready(committed.length) : t.few(committed.length, limit))),
    detail: inBoth(messages, (t, locale) => t.holders.detail(namesOf(locale, committed))),
    open: enough
      ? []
      : [{ reason: inBoth(messages, (t, locale) => t.holders.reason(limit, namesOf(locale, waiting))) }],
  };
};

export const indispensablePartners: CheckFunction = ({ definition: { partners } }) => {
  const needed = partners.filter(({ indispensable }) => indispensable);
  const open = openFor(
    needed.filter(({ commitment }) => commitment !== 'committed'),
    ({ key }) => key,
    ({ name, commitment, needs }) =>
      inBoth(messages, (t, locale) =>
        t.indispensable.reason(name, t.commitments[commitment], needs ? inWords(needs, locale) : ''),
      ),
  );
  return {
    title: inBoth(messages, ({ indispensable: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, ({ indispensable: t }) =>
      needed.length === 0 ? t.none : t.detail(needed.length - open.length, needed.length),
    ),
    open,
  };
};

export const fewIndispensable: CheckFunction = ({ definition: { partners }, limit }) => {
  const needed = partners.filter((partner) => partner.indispensable && isHolder(partner));
  const n = needed.length;
  const open: Open[] =
    n === 0
      ? [{ reason: inBoth(messages, (t) => t.few.reasonNone) }]
      : n > limit
        ? [{ reason: inBoth(messages, (t) => t.few.reasonMany(limit)) }]
        : [];
  return {
    title: inBoth(messages, ({ few: t }) => (n === 0 ? t.none : n > limit ? t.many(n) : t.ready)),
    detail: inBoth(messages, (t, locale) => t.few.detail(namesOf(locale, needed))),
    open,
  };
};

export const dataWithinReach: CheckFunction = ({ definition }) => {
  const needed = definition.datasets.filter(({ indispensable }) => indispensable);
  const open = openFor(
    needed,
    ({ key }) => key,
    (dataset) => outOfReach(dataset, definition),
  );
  return {
    title: inBoth(messages, ({ reach: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.reach.detail(needed.length)),
    open,
  };
};

function outOfReach({ title, holder }: Dataset, { comingHolders, partners }: PilotDefinition): Bilingual | undefined {
  if (holder === DECLARED_HOLDER) return undefined;
  const coming = comingHolders.find(({ key }) => key === holder);
  if (coming)
    return inBoth(messages, (t, locale) =>
      t.reach.coming(inWords(title, locale), coming.name, inWords(coming.missing, locale)),
    );
  const hard = partners.find((partner) => partner.holder === holder && partner.access === 'hard');
  return hard && inBoth(messages, (t, locale) => t.reach.hard(inWords(title, locale), hard.name));
}

export const dataJustified: CheckFunction = ({ definition: { datasets }, cards }) => {
  const none = datasets.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.justified.reasonNone) }]
    : openFor(
        datasets.filter(({ justifiedBy }) => !cards.has(justifiedBy)),
        ({ key }) => key,
        ({ title }) => inBoth(messages, (t, locale) => t.justified.reason(inWords(title, locale))),
      );
  return {
    title: inBoth(messages, ({ justified: t }) =>
      none ? t.none : open.length === 0 ? t.ready(datasets.length) : t.missing(open.length),
    ),
    detail: inBoth(messages, (t) => (none ? '' : t.justified.detail)),
    open,
  };
};

export const dataAskedFor: CheckFunction = ({ definition: { datasets, purposes } }) => {
  const asked = new Set(purposes.flatMap((purpose) => purpose.datasets));
  const open = openFor(
    datasets.filter(({ key }) => !asked.has(key)),
    ({ key }) => key,
    ({ title }) => inBoth(messages, (t, locale) => t.asked.reason(inWords(title, locale))),
  );
  return {
    title: inBoth(messages, ({ asked: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.asked.detail(purposes.length)),
    open,
  };
};
