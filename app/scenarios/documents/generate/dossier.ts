import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inBoth } from '../../in-both.ts';
import { inWords, listed } from '../../preflight/outcome.ts';
import { both, lines, passage, section } from '../build.ts';
import type { DocumentInput, GeneratedDocument, Passage, Table } from '../document.ts';
import { dayOrBlank, holderName, panelLine } from '../facts.ts';
import { messages } from '../messages/dossier.ts';
import { fundingTable, milestoneTable, packageTable, partnerTable, timeline } from './dossier-tables.ts';

type Words = (typeof messages)['fr'];
type Ask = keyof Words['asks'];

const title = (key: keyof Words['titles']) => inBoth(messages, (t) => t.titles[key]);
const heading = (key: keyof Words['sections']) => inBoth(messages, (t) => t.sections[key]);
const ask = (key: Ask) => inBoth(messages, (t) => t.asks[key]);

/** The partnership dossier: what the pilot is, what a place at the table costs and brings, when, and for how much. */
export function dossier(input: DocumentInput): GeneratedDocument {
  const { definition } = input;
  const { calendar, origin, purposes, contact } = definition;
  const dates = dayOrBlank(calendar.startsOn);
  const use =
    calendar.startsOn && calendar.endsOn
      ? inBoth(messages, (t, locale) => t.use(dates[locale], formatDate(locale, calendar.endsOn)))
      : undefined;
  return {
    key: 'dossier',
    sections: [
      section('short', heading('short'), [
        passage('idea', 'objectif', both(definition.pitch), { title: title('idea'), orAsk: ask('idea') }),
        passage('goal', 'objectif', both(definition.mainObjective), { title: title('goal'), orAsk: ask('goal') }),
        passage('questions', 'objectif', lines(definition.questions), { title: title('questions'), shape: 'list' }),
        passage('origin', 'objectif', both(origin?.challenge), { title: title('origin') }),
      ]),
      section('people', heading('people'), [
        passage('panels', 'testeurs', lines([...definition.panels.map(panelLine), use]), {
          ...{ title: title('panels'), shape: 'list', orAsk: ask('panels') },
        }),
        passage('services', 'services', serviceLines(input), {
          ...{ title: title('services'), shape: 'list', orAsk: ask('services') },
        }),
      ]),
      section('data', heading('data'), [
        datasetTable(input),
        passage('governance', 'donnees', governance(input), { title: title('governance') }),
        passage('agreements', 'accords', lines(purposes.map(({ question }) => question)), {
          ...{ title: title('agreements'), shape: 'list', orAsk: ask('agreements') },
        }),
      ]),
      section('partners', heading('partners'), [partnerTable(definition)]),
      section('joining', heading('joining'), [
        passage('brings', 'acteurs', brings(input), { title: title('brings'), shape: 'list' }),
        ...(['associate', 'learning', 'sharing', 'lead'] as const).map((tier) => tierPassage(input, tier)),
      ]),
      section('calendar', heading('calendar'), [timeline(definition), milestoneTable(definition)]),
      section('budget', heading('budget'), [packageTable(definition), fundingTable(definition)]),
      section('contact', heading('contact'), [
        passage('team', 'acteurs', team(input), { title: title('team'), shape: 'list' }),
        passage(
          'contact',
          'objectif',
          inBoth(messages, (t, locale) => t.contact(contact.name, inWords(contact.role, locale), contact.email)),
          { orAsk: ask('contact') },
        ),
        passage('next', 'acteurs', { fr: '', en: '' }, { title: title('next'), orAsk: ask('next') }),
      ]),
    ].map((one) => ({ ...one, blocks: one.blocks.filter(hasMatter) })),
  };
}

/** An empty passage that asks for nothing, or a table without rows, would only be a heading. */
const hasMatter = (block: GeneratedDocument['sections'][number]['blocks'][number]): boolean => {
  if (block.kind === 'table') return block.rows.length > 0;
  if (block.kind === 'timeline') return block.bars.length + block.marks.length > 0;
  return block.ask !== null || block.text.fr !== '' || block.text.en !== '';
};

const serviceLines = ({ definition }: DocumentInput) =>
  lines(
    definition.services.map(({ title: name, pitch }) =>
      inBoth(messages, (t, locale) => t.service(inWords(name, locale), inWords(pitch, locale))),
    ),
  );

function datasetTable({ definition, cards }: DocumentInput): Table {
  return {
    ...{ kind: 'table', key: 'datasets', title: title('datasets'), from: 'donnees' },
    headings: (['data', 'holder', 'access'] as const).map((one) => inBoth(messages, (t) => t.columns[one])),
    rows: definition.datasets.map((dataset) => {
      const card = cards.get(dataset.justifiedBy);
      const why = card?.challenge || card?.information || '';
      return [both(dataset.title), holderName(definition, dataset.holder), { fr: why, en: why }];
    }),
  };
}

function governance({ definition, models }: DocumentInput) {
  const { model, note, overrides } = definition.governance;
  const words = models.get(model);
  const first = words && inBoth(messages, (t, locale) => t.model(words.title[locale], words.summary[locale]));
  return lines([first, note, ...overrides.map(({ why }) => why)]);
}

function brings({ definition }: DocumentInput) {
  const { panels, calendar, questions, purposes } = definition;
  const people = panels.reduce((sum, { size }) => sum + size, 0);
  const from = dayOrBlank(calendar.startsOn);
  const to = dayOrBlank(calendar.endsOn);
  return lines([
    people > 0 ? inBoth(messages, (t, locale) => t.brings.testers(people, from[locale], to[locale])) : undefined,
    questions.length > 0 ? inBoth(messages, (t) => t.brings.questions(questions.length)) : undefined,
    purposes.length > 0 ? inBoth(messages, (t) => t.brings.rules(purposes.length)) : undefined,
  ]);
}

/** What a place means, who has it, and what they give: the amounts are those of the partners who are there. */
function tierPassage({ definition }: DocumentInput, tier: keyof Words['tiers']): Passage {
  const there = definition.partners.filter((partner) => partner.tier === tier && partner.commitment !== 'declined');
  const amounts = there.flatMap(({ amountEur }) => (amountEur ? [amountEur] : []));
  const text = inBoth(messages, (t, locale) =>
    [
      t.tierMeaning[tier],
      amounts.length > 0 ? t.tierAmount(Math.min(...amounts), Math.max(...amounts)) : '',
      there.length > 0
        ? t.tierWho(
            listed(
              locale,
              there.map(({ name }) => name),
            ),
          )
        : '',
      ...there.flatMap(({ inKind }) => (inKind ? t.tierInKind(inWords(inKind, locale)) : [])),
    ]
      .filter(Boolean)
      .join(' '),
  );
  const needsPrice = tier !== 'associate' && amounts.length === 0;
  return passage(`tier-${tier}`, 'acteurs', text, {
    title: inBoth(messages, (t) => t.tiers[tier]),
    ...(needsPrice ? { ask: inBoth(messages, (t) => t.tierAsk) } : {}),
  });
}

const team = ({ definition }: DocumentInput) =>
  lines(
    definition.team.map(({ role, person = '', fullTimeShare }) =>
      inBoth(messages, (t, locale) =>
        t.member(inWords(role, locale), person, formatNumber(locale, fullTimeShare, { maximumFractionDigits: 2 })),
      ),
    ),
  );
