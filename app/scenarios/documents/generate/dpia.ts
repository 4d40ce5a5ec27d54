import { inBoth } from '../../in-both.ts';
import { both, lines, passage, plain, section } from '../build.ts';
import type { DocumentInput, DocumentSection, GeneratedDocument, Passage } from '../document.ts';
import { messages } from '../messages/dpia.ts';
import { ALWAYS_ASKED, answers, type Question } from './dpia-answers.ts';

type Words = (typeof messages)['fr'];
type Item = keyof Words['sections'];
const ask = (key: keyof Words['asks']) => inBoth(messages, (t) => t.asks[key]);
const heading = (key: Item) => inBoth(messages, (t) => t.sections[key]);

const QUESTIONS: Readonly<Record<'1.1' | '1.2' | '2.1' | '2.2', readonly Question[]>> = {
  '1.1': ['111', '112', '113'],
  '1.2': ['121', '122', '123'],
  '2.1': ['211', '212', '213', '214', '215'],
  '2.2': ['221', '222', '223', '224', '225', '226', '227'],
};

/** Where the facts of a question stand in the scenario. */
const FROM: Readonly<Partial<Record<Question, Passage['from']>>> = {
  '111': 'objectif',
  '112': 'acteurs',
  '121': 'donnees',
  '122': 'donnees',
  '213': 'donnees',
  '214': 'donnees',
  '226': 'services',
};

const RISKS = ['3.2', '3.3', '3.4'] as const;

/** A draft of the impact assessment, on the plan of the CNIL's tool: its passages carry the numbers of its questions. */
export function dpia(input: DocumentInput): GeneratedDocument {
  const context = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).map((item) =>
    section(
      item,
      heading(item),
      QUESTIONS[item].map((question) => answerTo(input, question)),
    ),
  );
  const opinions = section('4.3', heading('4.3'), [
    passage('opinion-dpo', 'accords', plain(''), {
      ...{ title: inBoth(messages, (t) => t.opinions.dpo), orAsk: ask('dpo') },
    }),
    passage('opinion-people', 'testeurs', plain(''), {
      ...{ title: inBoth(messages, (t) => t.opinions.people), orAsk: ask('people') },
    }),
  ]);
  return { key: 'dpia', sections: [...context, measures(input), ...RISKS.map((item) => risk(input, item)), opinions] };
}

function answerTo(input: DocumentInput, question: Question): Passage {
  const always = ALWAYS_ASKED.includes(question);
  return passage(question, FROM[question] ?? 'accords', answers[question](input), {
    title: inBoth(messages, (t) => t.questions[question]),
    ...(always ? { ask: ask(question) } : { orAsk: ask(question) }),
  });
}

/** Measures of the definition, then those of the tool. */
function measureList({ definition }: DocumentInput) {
  return lines([
    ...(definition.compliance?.security ?? []).map(both),
    ...(['encrypted', 'apart', 'log'] as const).map((one) => inBoth(messages, (t) => t.tool[one])),
    inBoth(messages, (t) => t.tool.groups(definition.smallestGroup)),
  ]);
}

const measures = (input: DocumentInput): DocumentSection =>
  section('3.1', heading('3.1'), [
    passage('measures', 'accords', measureList(input), {
      ...{ title: inBoth(messages, (t) => t.measures), shape: 'list' },
      ...(input.definition.compliance?.security.length ? {} : { ask: ask('measures') }),
    }),
  ]);

/** The six questions of a feared event: four lists, then two gauges that only a person can set. */
function risk(input: DocumentInput, item: (typeof RISKS)[number]): DocumentSection {
  const number = item.replace('.', '');
  const sources = lines(input.definition.recipients.map(({ title }) => title));
  const texts = {
    '1': plain(''),
    '2': plain(''),
    '3': sources,
    '4': measureList(input),
    '5': plain(''),
    '6': plain(''),
  };
  const asks = { '1': 'impacts', '2': 'threats', '3': 'sources', '4': 'chosen', '5': 'gauge', '6': 'gauge' } as const;
  return section(
    item,
    heading(item),
    (Object.keys(asks) as (keyof typeof asks)[]).map((one) =>
      passage(`${number}${one}`, 'accords', texts[one], {
        title: inBoth(messages, (t) => t.risk[one]),
        shape: one === '5' || one === '6' ? 'text' : 'list',
        ask: ask(asks[one]),
      }),
    ),
  );
}
