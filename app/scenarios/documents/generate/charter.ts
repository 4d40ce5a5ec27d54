import { inBoth } from '../../in-both.ts';
import { inWords } from '../../preflight/outcome.ts';
import { both, lines, passage, plain, section } from '../build.ts';
import type { DocumentInput, GeneratedDocument } from '../document.ts';
import { modelSays, recipientOf } from '../facts.ts';
import { messages } from '../messages/charter.ts';

type Words = (typeof messages)['fr'];
const title = (key: keyof Words['titles']) => inBoth(messages, (t) => t.titles[key]);
const ask = (key: keyof Words['asks']) => inBoth(messages, (t) => t.asks[key]);
const NOTHING = plain('');

/** What every partner signs: what data is for, what nobody will do, and how the group works. */
export function charter(input: DocumentInput): GeneratedDocument {
  const { definition, models } = input;
  const { purposes, governance, axioms, compliance, smallestGroup } = definition;
  const heading = (key: keyof Words['sections']) => inBoth(messages, (t) => t.sections[key]);
  const uses = purposes.map((purpose) =>
    inBoth(messages, (t, locale) =>
      t.use(
        inWords(purpose.what.title, locale),
        inWords(purpose.why.title, locale),
        recipientOf(definition, purpose)[locale],
      ),
    ),
  );
  const writing = (compliance?.documentation ?? []).map(({ what, owner, when }) =>
    inBoth(messages, (t, locale) => t.doc(inWords(what, locale), owner, inWords(when, locale))),
  );
  const refusal = purposes.length > 0 ? inBoth(messages, (t) => t.refusals(purposes.length)) : NOTHING;
  return {
    key: 'charter',
    sections: [
      section('aim', heading('aim'), [
        passage('goal', 'objectif', lines([definition.mainObjective, definition.pitch]), {
          ...(definition.mainObjective ? {} : { ask: ask('goal') }),
        }),
      ]),
      section('people', heading('people'), [
        passage(
          'model',
          'donnees',
          lines([models.get(governance.model)?.summary, modelSays(input, 'decision'), governance.note]),
          { title: title('model') },
        ),
        passage('leaving', 'accords', modelSays(input, 'leaving'), { title: title('leaving') }),
      ]),
      section('uses', heading('uses'), [
        passage('uses', 'accords', lines(uses), { title: title('uses'), shape: 'list', orAsk: ask('uses') }),
        passage('refusal', 'accords', refusal, { title: title('refusal'), orAsk: ask('uses') }),
      ]),
      section('never', heading('never'), [
        passage('avoid', 'axiomes', lines(axioms?.avoid ?? []), {
          ...{ title: title('avoid'), shape: 'list', orAsk: ask('avoid') },
        }),
      ]),
      section('figures', heading('figures'), [
        passage(
          'smallest',
          'testeurs',
          inBoth(messages, (t) => t.smallest(smallestGroup)),
          { title: title('figures') },
        ),
        passage('research', 'objectif', lines(definition.questions), {
          ...{ title: title('research'), shape: 'list', ask: ask('publish') },
        }),
      ]),
      section('together', heading('together'), [
        passage('decisions', 'acteurs', NOTHING, { title: title('decisions'), orAsk: ask('decisions') }),
        passage('press', 'acteurs', NOTHING, { title: title('press'), orAsk: ask('press') }),
        passage('writing', 'accords', lines(writing), {
          ...{ title: title('writing'), shape: 'list', orAsk: ask('writing') },
        }),
      ]),
      section('sign', heading('sign'), [
        {
          ...{ kind: 'table', key: 'signatures', title: null, from: 'acteurs' },
          headings: (['name', 'role', 'date', 'signature'] as const).map((one) =>
            inBoth(messages, (t) => t.columns[one]),
          ),
          rows: definition.partners
            .filter(({ commitment }) => commitment !== 'declined')
            .map(({ name, role }) => [plain(name), both(role), NOTHING, NOTHING]),
        },
      ]),
    ],
  };
}
