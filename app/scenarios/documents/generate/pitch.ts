import { inBoth } from '../../in-both.ts';
import { inWords, isSaid } from '../../preflight/outcome.ts';
import { both, lines, passage, plain, section } from '../build.ts';
import type { DocumentInput, GeneratedDocument } from '../document.ts';
import { messages } from '../messages/pitch.ts';

type Words = (typeof messages)['fr'];

/** The lightning pitch, examples to tell, and answers to what will be asked. */
export function pitch({ definition }: DocumentInput): GeneratedDocument {
  const { communication, mainObjective, services, panels } = definition;
  const heading = (key: keyof Words['sections']) => inBoth(messages, (t) => t.sections[key]);
  const ask = (key: keyof Words['asks']) => inBoth(messages, (t) => t.asks[key]);
  const written = communication?.lightningPitch;
  const people = panels.reduce((total, { size }) => total + size, 0);
  const proposed = lines([
    definition.pitch,
    people > 0 ? inBoth(messages, (t) => t.people(people)) : undefined,
    mainObjective && isSaid(mainObjective)
      ? inBoth(messages, (t, locale) => t.question(inWords(mainObjective, locale)))
      : undefined,
  ]);
  const said = written && isSaid(written);
  const faq = (communication?.faq ?? []).filter(({ question }) => isSaid(question));
  const examples = services.map(({ title, pitch: text }) =>
    inBoth(messages, (t, locale) => t.service(inWords(title, locale), inWords(text, locale))),
  );
  return {
    key: 'pitch',
    sections: [
      section('minute', heading('minute'), [
        passage('minute', 'accords', said ? both(written) : proposed, said ? {} : { ask: ask('minute') }),
      ]),
      section('examples', heading('examples'), [
        passage('examples', 'services', lines(examples), { shape: 'list', orAsk: ask('examples') }),
      ]),
      section(
        'faq',
        heading('faq'),
        faq.length > 0
          ? faq.map(({ question, answer }, i) =>
              passage(`faq-${i + 1}`, 'accords', both(answer), { title: both(question), orAsk: ask('faq') }),
            )
          : [passage('faq', 'accords', plain(''), { orAsk: ask('faq') })],
      ),
    ],
  };
}
