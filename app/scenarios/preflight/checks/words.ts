import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/means.ts';
import { inWords, isSaid, openFor } from '../outcome.ts';

/** About a minute, said aloud without hurry. */
const WORDS_IN_A_MINUTE = 160;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export const pitch: CheckFunction = ({ definition: { communication } }) => {
  const text = communication?.lightningPitch;
  const said = text && isSaid(text);
  const words = said ? countWords(inWords(text, 'fr')) : 0;
  const long = words > WORDS_IN_A_MINUTE;
  const reason = inBoth(messages, ({ pitch: t }) => (long ? t.reasonLong(words) : t.reason));
  return {
    title: inBoth(messages, ({ pitch: t }) => (!said ? t.missing : long ? t.long : t.ready)),
    detail: inBoth(messages, ({ pitch: t }) => (said ? t.detail(words) : t.none)),
    open: said && !long ? [] : [{ reason }],
  };
};

export const faq: CheckFunction = ({ definition: { communication }, limit }) => {
  const answered = (communication?.faq ?? []).filter(({ question, answer }) => isSaid(question) && isSaid(answer));
  const ready = answered.length >= limit;
  return {
    title: inBoth(messages, ({ faq: t }) => (ready ? t.ready : t.missing)),
    detail: inBoth(messages, (t) => t.faq.detail(answered.length)),
    open: ready ? [] : [{ reason: inBoth(messages, (t) => t.faq.reason(limit)) }],
  };
};

export const documentation: CheckFunction = ({ definition: { compliance } }) => {
  const duties = compliance?.documentation ?? [];
  const none = duties.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.documentation.reasonNone) }]
    : openFor(
        duties.filter(({ owner }) => !owner.trim()),
        ({ what }) => inWords(what, 'fr'),
        ({ what }) => inBoth(messages, (t, locale) => t.documentation.reason(inWords(what, locale))),
      );
  return {
    title: inBoth(messages, ({ documentation: t }) =>
      none ? t.none : open.length === 0 ? t.ready : t.missing(open.length),
    ),
    detail: inBoth(messages, (t) => t.documentation.detail(duties.length)),
    open,
  };
};
