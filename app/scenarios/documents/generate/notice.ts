import { inBoth } from '../../in-both.ts';
import { inWords, listed } from '../../preflight/outcome.ts';
import { both, lines, passage, plain, section } from '../build.ts';
import type { DocumentInput, DocumentSection, GeneratedDocument } from '../document.ts';
import { holderName, modelSays, untilOf } from '../facts.ts';
import { messages } from '../messages/notice.ts';

type Words = (typeof messages)['fr'];
const title = (key: keyof Words['titles']) => inBoth(messages, (t) => t.titles[key]);
const ask = (key: keyof Words['asks']) => inBoth(messages, (t) => t.asks[key]);

/** Passages that answer each item of article 13 of the GDPR, in its order: 13(1)(a) to (f), 13(2)(a) to (f), 13(3). */
export const ARTICLE_13 = {
  '1a': ['controller'],
  '1b': ['dpo'],
  '1c': ['purposes', 'basis'],
  '1d': ['interests'],
  '1e': ['recipients'],
  '1f': ['transfers'],
  '2a': ['kept', 'until'],
  '2b': ['rights'],
  '2c': ['withdraw'],
  '2d': ['complain'],
  '2e': ['obliged'],
  '2f': ['automated'],
  '3': ['further'],
} as const;

/** What testers read before they agree: the notice, then each agreement word for word. */
export function notice(input: DocumentInput): GeneratedDocument {
  const { definition } = input;
  const { purposes, datasets, recipients, compliance, contact } = definition;
  const heading = (key: keyof Words['sections']) => inBoth(messages, (t) => t.sections[key]);
  const controller = inBoth(messages, (t, locale) => t.controller(input.territory, inWords(definition.title, locale)));
  const write = inBoth(messages, (t, locale) => t.contact(contact.name, inWords(contact.role, locale), contact.email));
  const dpo = compliance?.dpo?.by ? inBoth(messages, (t) => t.dpo(compliance.dpo?.by ?? '')) : plain('');
  return {
    key: 'notice',
    sections: [
      section('who', heading('who'), [
        passage('controller', 'objectif', lines([controller, contact.name ? write : undefined]), {
          ...{ title: title('controller'), ask: ask('controller') },
        }),
        passage('dpo', 'accords', dpo, { title: title('dpo'), ask: ask('dpo') }),
      ]),
      section('why', heading('why'), [
        passage('purposes', 'accords', lines(purposes.map(whatAndWhy)), {
          ...{ title: title('purposes'), shape: 'list', orAsk: ask('purposes') },
        }),
        passage('basis', 'accords', both(compliance?.legalBasis), { title: title('basis'), orAsk: ask('basis') }),
        passage('interests', 'accords', plain(''), { title: title('interests'), orAsk: ask('interests') }),
      ]),
      section('what', heading('what'), [
        passage('data', 'donnees', lines(datasets.map(dataLine)), {
          ...{ title: title('data'), shape: 'list', orAsk: ask('data') },
        }),
        passage('sources', 'donnees', lines(sources(input)), { title: title('sources'), shape: 'list' }),
      ]),
      section('sees', heading('sees'), [
        passage('recipients', 'accords', lines(recipients.map(recipientLine)), {
          ...{ title: title('recipients'), shape: 'list', orAsk: ask('recipients') },
        }),
        passage('transfers', 'accords', plain(''), { title: title('transfers'), orAsk: ask('transfers') }),
      ]),
      section('how', heading('how'), [
        passage('kept', 'accords', both(compliance?.retention), { title: title('kept'), orAsk: ask('kept') }),
        passage('until', 'accords', lines(purposes.map(endOf)), {
          title: title('until'),
          shape: 'list',
          orAsk: ask('kept'),
        }),
      ]),
      section('rights', heading('rights'), [
        passage(
          'rights',
          'accords',
          inBoth(messages, (t) => t.rights),
          { title: title('rights'), shape: 'list' },
        ),
        passage(
          'withdraw',
          'accords',
          inBoth(messages, (t, locale) => t.withdraw(modelSays(input, 'leaving')[locale])),
          {
            title: title('withdraw'),
          },
        ),
        passage('complain', 'accords', complain(input), { title: title('complain') }),
        passage(
          'obliged',
          'accords',
          lines([inBoth(messages, (t) => t.obliged), ...purposes.map(({ ifRefused }) => ifRefused)]),
          {
            ...{ title: title('obliged'), orAsk: ask('purposes') },
          },
        ),
        passage('automated', 'services', plain(''), { title: title('automated'), orAsk: ask('automated') }),
        passage('further', 'accords', plain(''), { title: title('further'), orAsk: ask('further') }),
      ]),
      ...purposes.map(consentSection),
    ],
  };
}

type Purpose = DocumentInput['definition']['purposes'][number];

const whatAndWhy = (purpose: Purpose) =>
  inBoth(messages, (t, locale) => t.purpose(inWords(purpose.what.title, locale), inWords(purpose.why.detail, locale)));

const endOf = (purpose: Purpose) =>
  inBoth(messages, (t, locale) => t.purpose(inWords(purpose.what.title, locale), untilOf(purpose)[locale]));

const dataLine = ({ title: name, detail, historyMonths }: DocumentInput['definition']['datasets'][number]) =>
  inBoth(messages, (t, locale) => t.data(inWords(name, locale), inWords(detail, locale), historyMonths));

const recipientLine = ({ title: name, detail }: DocumentInput['definition']['recipients'][number]) =>
  inBoth(messages, (t, locale) => t.recipient(inWords(name, locale), inWords(detail, locale)));

/** Each holder with what it gives back. */
function sources({ definition }: DocumentInput) {
  const holders = [...new Set(definition.datasets.map(({ holder }) => holder))].filter(Boolean);
  return holders.map((holder) =>
    inBoth(messages, (t, locale) => {
      const own = definition.datasets.filter((dataset) => dataset.holder === holder);
      return t.source(
        holderName(definition, holder)[locale],
        listed(
          locale,
          own.map(({ title: name }) => inWords(name, locale)),
        ),
      );
    }),
  );
}

const complain = ({ authority: { name, address, site } }: DocumentInput) =>
  inBoth(messages, (t, locale) => t.complain(name[locale], address, site));

/** An agreement as testers read it, word for word. */
function consentSection(purpose: Purpose): DocumentSection {
  const { key, question, what, why, who, ifRefused, ifWithdrawn } = purpose;
  const parts = {
    what: lines([what.title, what.detail]),
    why: lines([why.title, why.detail]),
    who: lines([who.title, who.detail]),
    until: untilOf(purpose),
    refused: both(ifRefused),
    withdrawn: both(ifWithdrawn),
  };
  return section(
    `consent-${key}`,
    inBoth(messages, (t, locale) => t.consent.question(inWords(question, locale))),
    (Object.keys(parts) as (keyof typeof parts)[]).map((part) =>
      passage(`consent-${key}-${part}`, 'accords', parts[part], {
        ...{ title: inBoth(messages, (t) => t.consent[part]), fixed: true, orAsk: ask('purposes') },
      }),
    ),
  );
}
