import { inBoth } from '../../in-both.ts';
import { inWords } from '../../preflight/outcome.ts';
import { both, lines, passage, plain, section } from '../build.ts';
import type { DocumentInput, GeneratedDocument } from '../document.ts';
import { dataOf, dayOrBlank, holderName, panelLine, recipientOf, untilOf } from '../facts.ts';
import { messages } from '../messages/register.ts';

type Words = (typeof messages)['fr'];
const title = (key: keyof Words['titles']) => inBoth(messages, (t) => t.titles[key]);
const ask = (key: keyof Words['asks']) => inBoth(messages, (t) => t.asks[key]);

/** The record of processing: article 30(1) of the GDPR, in its order. */
export function register(input: DocumentInput): GeneratedDocument {
  const { definition, territory } = input;
  const { compliance, calendar, purposes, recipients, datasets, panels } = definition;
  const heading = (key: keyof Words['sections']) => inBoth(messages, (t) => t.sections[key]);
  const [from, to] = [dayOrBlank(calendar.startsOn), dayOrBlank(calendar.endsOn)];
  const processing = inBoth(messages, (t, locale) =>
    t.processing(inWords(definition.title, locale), from[locale], to[locale]),
  );
  const data = datasets.map((dataset) =>
    inBoth(messages, (t, locale) =>
      t.dataLine(inWords(dataset.title, locale), holderName(definition, dataset.holder)[locale]),
    ),
  );
  return {
    key: 'register',
    sections: [
      section('who', heading('who'), [
        passage('processing', 'objectif', processing, { title: title('processing') }),
        passage('controller', 'objectif', plain(territory), { title: title('controller'), ask: ask('controller') }),
        passage('joint', 'acteurs', plain(''), { title: title('joint'), orAsk: ask('joint') }),
        passage('dpo', 'accords', plain(compliance?.dpo?.by ?? ''), { title: title('dpo'), ask: ask('dpo') }),
      ]),
      section('purposes', heading('purposes'), [
        purposeTable(input),
        passage('basis', 'accords', both(compliance?.legalBasis), { title: title('basis'), orAsk: ask('basis') }),
        ...(purposes.length === 0 ? [passage('purposes', 'accords', plain(''), { orAsk: ask('purposes') })] : []),
      ]),
      section('people', heading('people'), [
        passage('people', 'testeurs', lines(panels.map(panelLine)), {
          ...{ title: title('people'), shape: 'list', orAsk: ask('people') },
        }),
        passage('data', 'donnees', lines([...data, inBoth(messages, (t) => t.identity)]), {
          ...{ title: title('data'), shape: 'list' },
          ...(data.length === 0 ? { ask: ask('data') } : {}),
        }),
      ]),
      section('recipients', heading('recipients'), [
        passage('recipients', 'accords', lines(recipients.map((one) => one.title)), {
          ...{ title: title('recipients'), shape: 'list', orAsk: ask('purposes') },
        }),
        passage('processors', 'services', lines(providers(input)), {
          ...{ title: title('processors'), shape: 'list', ask: ask('processors') },
        }),
      ]),
      section('transfers', heading('transfers'), [
        passage('transfers', 'accords', plain(''), { orAsk: ask('transfers') }),
      ]),
      section('limits', heading('limits'), [
        passage('limits', 'accords', both(compliance?.retention), { orAsk: ask('limits') }),
      ]),
      section('security', heading('security'), [
        passage('security', 'accords', lines(compliance?.security ?? []), { shape: 'list', orAsk: ask('security') }),
      ]),
    ].map((one) => ({
      ...one,
      blocks: one.blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0),
    })),
  };
}

export function purposeTable({ definition }: DocumentInput) {
  return {
    ...({ kind: 'table', key: 'purpose-table', title: title('table'), from: 'accords' } as const),
    headings: (['purpose', 'data', 'basis', 'recipient', 'until'] as const).map((one) =>
      inBoth(messages, (t) => t.columns[one]),
    ),
    rows: definition.purposes.map((purpose) => [
      both(purpose.why.title),
      dataOf(definition, purpose),
      both(purpose.why.detail),
      recipientOf(definition, purpose),
      untilOf(purpose),
    ]),
  };
}

/** Those who make a service, and partners who provide one. */
export function providers({ definition }: DocumentInput) {
  const makers = definition.services.flatMap(({ provider, title: name }) =>
    provider ? [inBoth(messages, (t, locale) => t.provider(provider, inWords(name, locale)))] : [],
  );
  const partners = definition.partners
    .filter(({ kind, commitment }) => kind === 'service-provider' && commitment !== 'declined')
    .map(({ name, role }) => inBoth(messages, (t, locale) => t.provider(name, inWords(role, locale))));
  return [...makers, ...partners];
}
