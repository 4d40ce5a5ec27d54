import type { Bilingual } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/canvas-start.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import type { Actor, Canvas, Flow, Right, Role, Store } from './canvas.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST } from './canvas.ts';

/** What a use case asks of the canvas: its name, and its personal data by holder; '' when the person declares it. */
export interface CanvasNeeds {
  readonly service: Bilingual | null;
  readonly holders: readonly { readonly name: string; readonly data: readonly Bilingual[] }[];
  readonly declared: readonly Bilingual[];
}

type Words = (typeof messages)['fr'];

/** Two flows, two actors and a copy may come of each. */
const MOST_HOLDERS = 5;

/**
 * The canvas that a policy gives, part by part: stores from where data lives, arrows from where computation happens,
 * deciders from who decides, rights from who sees and erases. A hybrid borrows each part with its answer.
 */
export function startCanvas(policy: Policy, needs: CanvasNeeds): Canvas {
  const both = (say: (t: Words) => string, longest = LONGEST_WORDS): Bilingual => ({
    fr: shortened(say(messages.fr), longest),
    en: shortened(say(messages.en as unknown as Words), longest),
  });
  const { dataLives, computation, decides, leaving } = policy;
  const service = needs.service ?? both((t) => t.service, LONGEST_NAME);
  const holders = needs.holders.slice(0, MOST_HOLDERS).map(({ name, data }, i) => ({
    key: `holder-${i + 1}`,
    name: name === '' ? both((t) => t.holder) : both(() => name, LONGEST_NAME),
    data: data.length === 0 ? both((t) => t.data) : joined(data),
  }));
  const sources =
    holders.length > 0 ? holders : [{ key: 'holder-1', name: both((t) => t.holder), data: both((t) => t.data) }];
  const keeper = KEEPERS[dataLives.where];
  const gate = GATES[decides.gate];
  const place = dataLives.where === 'holder-and-services' ? 'copy' : 'store';

  const rightsOf = (key: string): Right[] => [
    ...(key === (keeper?.key ?? (place === 'copy' ? 'service' : 'person')) ? (['stores'] as const) : []),
    ...(key.startsWith('holder') ? (['stores'] as const) : []),
    ...(key === 'service' ? (['computes'] as const) : []),
    ...(key === (decides.by === 'tester' ? 'person' : gate?.key) ? (['decides'] as const) : []),
    ...(decides.by === 'tester' && key === gate?.key ? (['decides'] as const) : []),
    ...(reads(policy, key) ? (['reads'] as const) : []),
    ...(key === ERASERS[leaving.erasedBy] ? (['erases'] as const) : []),
  ];
  const actor = (key: string, name: Bilingual, role: Role): Actor => ({ key, name, role, rights: rightsOf(key) });
  const eraser = ACTOR_OF_ERASER[leaving.erasedBy];
  const others = [keeper, gate, eraser].flatMap((one) => one ?? []);
  const actors: Actor[] = [
    actor(
      'person',
      both((t) => t.person),
      'person',
    ),
    ...sources.map(({ key, name }) => actor(key, name, 'holder')),
    ...others
      .filter(({ key }, i) => others.findIndex((one) => one.key === key) === i)
      .map(({ key, word, role }) =>
        actor(
          key,
          both((t) => t[word]),
          role,
        ),
      ),
    actor('service', clipped(service, LONGEST_NAME), 'service'),
  ];

  const stores: Store[] = [
    {
      key: 'store',
      name:
        place === 'copy'
          ? { fr: messages.fr.copy(service.fr), en: messages.en.copy(service.en) }
          : both((t) => t[STORE_WORDS[dataLives.where]]),
      keeper: keeper?.key ?? (place === 'copy' ? 'service' : 'person'),
      holds: joined([...sources.flatMap(({ data }) => data), ...needs.declared]),
    },
  ].map((one) => ({ ...one, name: clipped(one.name, LONGEST_NAME) }));

  const consent = both((t) => t[consentWord(decides)]);
  const result = dataLives.pooled ? 'poolResult' : 'result';
  const arrows: Omit<Flow, 'key'>[] = [
    ...sources.map(({ key, data }) => ({
      ...{ from: key, to: 'store', kind: 'data' as const, what: data },
      consent: place === 'copy' ? consent : both((t) => t.portability),
    })),
    ...(needs.declared.length > 0
      ? [{ from: 'person', to: 'store', kind: 'data' as const, what: joined(needs.declared), consent: NO_WORDS }]
      : []),
    ...(place === 'copy'
      ? []
      : computation.readingsLeave
        ? [{ from: 'store', to: 'service', kind: 'data' as const, what: both((t) => t.readings), consent }]
        : [{ from: 'service', to: 'store', kind: 'program' as const, what: both((t) => t.program), consent }]),
    {
      ...{ from: computation.readingsLeave || place === 'copy' ? 'service' : 'store', to: 'person' },
      ...{ kind: 'result' as const, what: both((t) => t[result]), consent: NO_WORDS },
    },
    ...(gate
      ? [
          {
            from: gate.key,
            to: 'service',
            kind: 'decision' as const,
            what: both((t) => t[gate.does]),
            consent: NO_WORDS,
          },
        ]
      : []),
    ...(gate && decides.testersSit
      ? [{ from: 'person', to: gate.key, kind: 'decision' as const, what: both((t) => t.seat), consent: NO_WORDS }]
      : []),
  ];
  const flows = arrows.slice(0, MOST.flows).map((flow, i) => ({ key: `flow-${i + 1}`, ...flow }));
  return { actors, stores, flows };
}

const NO_WORDS: Bilingual = { fr: '', en: '' };

type NamedWord = 'operator' | 'cooperative' | 'assembly' | 'trust' | 'board';
interface Other {
  readonly key: string;
  readonly word: NamedWord;
  readonly role: Role;
}
const OPERATOR: Other = { key: 'operator', word: 'operator', role: 'operator' };
const COOPERATIVE: Other = { key: 'cooperative', word: 'cooperative', role: 'group' };
const TRUST: Other = { key: 'trust', word: 'trust', role: 'board' };

const KEEPERS: Readonly<Record<Policy['dataLives']['where'], Other | null>> = {
  'tester-space': null,
  'holder-and-services': null,
  platform: OPERATOR,
  pool: COOPERATIVE,
  trust: TRUST,
};
const STORE_WORDS = {
  'tester-space': 'space',
  'holder-and-services': 'space',
  platform: 'platform',
  pool: 'pool',
  trust: 'trustStore',
} as const;
const GATES: Readonly<Record<Decision['gate'], (Other & { readonly does: 'certifies' | 'votes' | 'admits' }) | null>> =
  {
    none: null,
    'operator-certifies': { ...OPERATOR, does: 'certifies' },
    'members-vote': { key: 'assembly', word: 'assembly', role: 'group', does: 'votes' },
    'board-admits': { key: 'board', word: 'board', role: 'board', does: 'admits' },
  };
const ERASERS: Readonly<Record<Policy['leaving']['erasedBy'], string>> = {
  'key-destroyed': 'person',
  'each-service': 'service',
  operator: 'operator',
  pool: 'cooperative',
  trust: 'trust',
};
const ACTOR_OF_ERASER: Readonly<Record<Policy['leaving']['erasedBy'], Other | null>> = {
  ...{ 'key-destroyed': null, 'each-service': null },
  ...{ operator: OPERATOR, pool: COOPERATIVE, trust: TRUST },
};

function reads({ sees: { of } }: Policy, key: string): boolean {
  if (key === 'person') return of.tester === 'readings';
  if (key === 'operator') return of.operator === 'readings';
  const services = ['agreed-service', 'certified-service', 'members-service', 'admitted-party'] as const;
  return key === 'service' && services.some((party) => of[party] === 'readings');
}

function consentWord({ consents }: Decision): 'atService' | 'bothSides' | 'atHolderConsent' | 'onBoard' | 'onJoining' {
  if (consents.includes('on-board')) return 'onBoard';
  if (consents.includes('on-joining')) return 'onJoining';
  if (!consents.includes('at-holder')) return 'atService';
  return consents.includes('at-service') ? 'bothSides' : 'atHolderConsent';
}

const clipped = ({ fr, en }: Bilingual, longest: number): Bilingual => ({
  fr: shortened(fr, longest),
  en: shortened(en, longest),
});

const joined = (texts: readonly Bilingual[]): Bilingual =>
  clipped({ fr: texts.map(({ fr }) => fr).join(', '), en: texts.map(({ en }) => en).join(', ') }, LONGEST_WORDS);

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
