import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import { inWords } from '../../preflight/outcome.ts';
import { both, lines, plain } from '../build.ts';
import type { DocumentInput } from '../document.ts';
import { dayOrBlank, holderName, type ModelQuestion, modelSays, untilOf } from '../facts.ts';
import { messages } from '../messages/dpia.ts';
import { providers } from './register.ts';

type Words = (typeof messages)['fr'];

/** Numbers of the questions of sections 1 and 2 of the CNIL's tool. */
export type Question = keyof Words['questions'];

const say = (text: (t: Words, locale: 'fr' | 'en') => string): Bilingual => inBoth(messages, text);

function overview({ definition }: DocumentInput): Bilingual {
  const { calendar, panels, mainObjective } = definition;
  const people = panels.reduce((sum, { size }) => sum + size, 0);
  const [from, to] = [dayOrBlank(calendar.startsOn), dayOrBlank(calendar.endsOn)];
  return lines([
    say((t, locale) => t.pilot(inWords(definition.title, locale), inWords(definition.pitch, locale))),
    mainObjective && say((t, locale) => t.goal(inWords(mainObjective, locale))),
    people > 0 ? say((t) => t.scale(people)) : undefined,
    from.fr && to.fr ? say((t, locale) => t.use(from[locale], to[locale])) : undefined,
  ]);
}

const responsibilities = ({ definition, territory }: DocumentInput): Bilingual =>
  lines([
    say((t) => t.controller(territory)),
    ...definition.partners
      .filter(({ commitment }) => commitment !== 'declined')
      .map(({ name, role }) => say((t, locale) => t.partner(name, inWords(role, locale)))),
  ]);

const data = ({ definition }: DocumentInput): Bilingual =>
  lines([
    ...definition.datasets.map(({ title, detail, holder }) =>
      say((t, locale) =>
        t.data(inWords(title, locale), inWords(detail, locale), holderName(definition, holder)[locale]),
      ),
    ),
    ...definition.recipients.map(({ title, detail }) =>
      say((t, locale) => t.recipient(inWords(title, locale), inWords(detail, locale))),
    ),
  ]);

function lifeCycle(input: DocumentInput): Bilingual {
  const part = (question: ModelQuestion, words: 'lives' | 'computed' | 'seen' | 'left') => {
    const text = modelSays(input, question);
    return text.fr ? say((t, locale) => t[words](text[locale])) : undefined;
  };
  return lines([
    part('data', 'lives'),
    part('computation', 'computed'),
    part('sight', 'seen'),
    part('leaving', 'left'),
  ]);
}

const purposes = ({ definition }: DocumentInput): Bilingual =>
  lines(
    definition.purposes.map(({ why }) =>
      say((t, locale) => t.purpose(inWords(why.title, locale), inWords(why.detail, locale))),
    ),
  );

const minimised = ({ definition, cards }: DocumentInput): Bilingual =>
  lines(
    definition.datasets.map(({ title, historyMonths, indispensable = false, justifiedBy }) => {
      const card = cards.get(justifiedBy);
      return say((t, locale) => {
        const needed = t.needed(inWords(title, locale), historyMonths, indispensable);
        return card ? needed + t.card(card.challenge, card.information) : needed;
      });
    }),
  );

const kept = ({ definition }: DocumentInput): Bilingual =>
  lines([
    definition.compliance?.retention,
    ...definition.purposes.map((purpose) =>
      say((t, locale) => t.until(inWords(purpose.what.title, locale), untilOf(purpose)[locale])),
    ),
  ]);

type Purpose = PilotDefinition['purposes'][number];

const eachPurpose = (
  { definition }: DocumentInput,
  words: 'question' | 'stops',
  of: (purpose: Purpose) => Bilingual,
): Bilingual[] =>
  definition.purposes.map((purpose) =>
    say((t, locale) => t[words](inWords(purpose.question, locale), inWords(of(purpose), locale))),
  );

const declares = ({ definition }: DocumentInput): Bilingual | undefined =>
  definition.datasets.some(({ fields }) => fields) ? say((t) => t.tool.declared) : undefined;

/** What the definition answers to each question; blank where it says nothing. */
export const answers: Readonly<Record<Question, (input: DocumentInput) => Bilingual>> = {
  '111': overview,
  '112': responsibilities,
  '113': () => plain(''),
  '121': data,
  '122': lifeCycle,
  '123': () => say((t) => t.tool.support),
  '211': purposes,
  '212': ({ definition }) => both(definition.compliance?.legalBasis),
  '213': minimised,
  '214': (input) => lines([declares(input)]),
  '215': kept,
  '221': () => say((t) => t.notice),
  '222': (input) => {
    const n = input.definition.purposes.length;
    const asked = eachPurpose(input, 'question', ({ ifRefused }) => ifRefused);
    return n > 0 ? lines([say((t) => t.asked(n)), ...asked]) : plain('');
  },
  '223': () => say((t) => t.tool.access),
  '224': (input) => lines([say((t) => t.tool.erase), declares(input)]),
  '225': (input) => lines(eachPurpose(input, 'stops', ({ ifWithdrawn }) => ifWithdrawn)),
  '226': (input) => lines(providers(input)),
  '227': () => plain(''),
};

/** Questions that a definition alone never answers wholly: somebody must add to what is proposed. */
export const ALWAYS_ASKED: readonly Question[] = ['112', '123', '211', '214', '221', '223', '224', '226'];
