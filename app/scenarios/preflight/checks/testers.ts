import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { chanceToEndWith, recruitToEndWith } from '~/statistics/recruitment.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/testers.ts';
import { inWords, listed, openFor } from '../outcome.ts';

type Panel = PilotDefinition['panels'][number];

/** Enough are recruited for enough to remain, with the limit's probability. */
export const dropOut: CheckFunction = ({ definition: { panels }, limit }) => {
  const none = panels.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.dropOut.noPanel) }]
    : openFor(
        panels,
        ({ key }) => key,
        (panel) => tooFew(panel, limit),
      );
  return {
    title: inBoth(messages, ({ dropOut: t }) => (none ? t.none : open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t, locale) =>
      listed(
        locale,
        panels.flatMap(({ title, size, recruitment }) =>
          recruitment && recruitment.endWith > 0
            ? [
                t.dropOut.detail(
                  inWords(title, locale),
                  formatNumber(locale, size),
                  formatNumber(locale, recruitment.endWith),
                ),
              ]
            : [],
        ),
      ),
    ),
    open,
  };
};

function tooFew({ title, size, recruitment }: Panel, certainty: number): Bilingual | undefined {
  const named = (say: (t: typeof messages.fr, name: string) => string) =>
    inBoth(messages, (t, locale) => say(t, inWords(title, locale)));
  if (!recruitment) return named((t, name) => t.dropOut.noPlan(name));
  const { endWith, stayShare } = recruitment;
  if (endWith < 1) return named((t, name) => t.dropOut.noEnd(name));
  const needed = recruitToEndWith(endWith, stayShare, certainty);
  if (needed === null) return named((t, name) => t.dropOut.nobodyStays(name));
  if (size >= needed) return undefined;
  const chance = chanceToEndWith(size, endWith, stayShare);
  return inBoth(messages, (t, locale) =>
    t.dropOut.few(
      inWords(title, locale),
      formatNumber(locale, endWith),
      formatPercent(locale, stayShare),
      formatNumber(locale, needed),
      formatPercent(locale, certainty),
      formatNumber(locale, size),
      formatPercent(locale, chance),
    ),
  );
}

export const mediation: CheckFunction = ({ definition: { partners } }) => {
  const mediators = partners.filter(
    ({ kind, commitment }) => kind === 'mediation' && commitment !== 'declined' && commitment !== 'to-contact',
  );
  const ready = mediators.length > 0;
  return {
    title: inBoth(messages, ({ mediation: t }) => (ready ? t.ready : t.missing)),
    detail: inBoth(messages, (t, locale) =>
      t.mediation.detail(
        listed(
          locale,
          mediators.map(({ name }) => name),
        ),
      ),
    ),
    open: ready ? [] : [{ reason: inBoth(messages, (t) => t.mediation.reason) }],
  };
};

export const showablePanels: CheckFunction = ({ definition: { panels, smallestGroup } }) => {
  const small = panels.filter(
    ({ recruitment }) => recruitment && recruitment.endWith > 0 && recruitment.endWith < smallestGroup,
  );
  const open = openFor(
    small,
    ({ key }) => key,
    ({ title, recruitment }) =>
      inBoth(messages, (t, locale) =>
        t.showable.reason(inWords(title, locale), recruitment?.endWith ?? 0, smallestGroup),
      ),
  );
  return {
    title: inBoth(messages, ({ showable: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.showable.detail(smallestGroup)),
    open,
  };
};
