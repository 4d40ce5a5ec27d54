import { readFileSync } from 'node:fs';
import path from 'node:path';
import Engine from 'publicodes';
import { parse } from 'yaml';
import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';

/** Energy classes, best first: the model counts them from 1. */
export const ENERGY_CLASSES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
const CLASS_OF_INCOME = {
  'très modeste': 'very-low',
  modeste: 'low',
  intermédiaire: 'middle',
  supérieure: 'high',
} as const;
const AIDS = {
  mpr: 'MPR . accompagnée . montant',
  adviser: 'MPR . accompagnée . prise en charge MAR . montant',
  certificates: "CEE . rénovation d'ampleur . montant",
} as const;
const VAT = 0.055;

const input = z.strictObject({
  day: z.iso.date().describe('Rules in force on this day'),
  isOwner: z.boolean(),
  isMainHome: z.boolean().default(true),
  ageYears: z.int().min(0).max(1000).meta({ unit: 'year', description: 'Of the home' }),
  people: z.int().min(1).max(20),
  incomeEur: z.number().min(0).max(1e7).meta({ unit: 'EUR/year', description: 'Reference tax income of the home' }),
  isInIleDeFrance: z.boolean(),
  surfaceM2: z.number().min(9).max(1000).meta({ unit: 'm²' }),
  isHouse: z.boolean(),
  classNow: z.enum(ENERGY_CLASSES),
  classAimedAt: z.enum(ENERGY_CLASSES),
  worksEur: z
    .number()
    .positive()
    .max(1e6)
    .nullable()
    .meta({ unit: 'EUR', description: 'Before tax; null: the usual cost by m², as the model says it' }),
});

const euros = (description: string) => z.number().meta({ unit: 'EUR', description });

const output = z.strictObject({
  obstacle: z
    .enum(['tenant', 'not-main-home', 'too-recent', 'class-too-good', 'too-few-classes'])
    .nullable()
    .describe("Why MaPrimeRénov' gives nothing for works in depth; null when it does"),
  incomeClass: z.enum(['very-low', 'low', 'middle', 'high']),
  worksEur: euros('Before tax'),
  worksWithTaxEur: euros('At 5.5 %'),
  isCostUsual: z.boolean().describe('Whether the cost is the usual one, not one that was given'),
  aids: z.array(z.strictObject({ key: z.enum(['mpr', 'adviser', 'certificates']), amount: euros('Granted') })),
  aidEur: euros('All together, within the share of the cost that aids may not pass'),
  leftEur: euros('For the home to pay, tax included'),
  model: z.strictObject({ name: z.string(), version: z.string(), amendedSince: z.iso.date().nullable() }),
});

type Asked = z.output<typeof input>;

/**
 * What the State gives for renovating a home in depth, by the public model mesaidesreno and what changed since it was
 * published; local aids are not known. An estimate: only a claim says what is granted.
 */
export const renovationAid = defineCalculator({
  id: 'renovation-aid',
  title: {
    fr: "Ce que l'État donne pour une rénovation d'ampleur (modèle mesaidesreno)",
    en: 'What the State gives for works in depth on a home (model mesaidesreno)',
  },
  input,
  output,
  compute: (asked) => {
    const { amendedSince, value } = evaluate(asked);
    const worksEur = Number(value('projet . travaux'));
    const worksWithTaxEur = worksEur * (1 + VAT);
    const obstacle = obstacleTo(asked, amendedSince !== null);
    const amounts = Object.entries(AIDS).map(([key, rule]) => ({
      key: key as keyof typeof AIDS,
      amount: Number(value(rule) ?? 0),
    }));
    const aids = asked.isOwner ? amounts.filter(({ amount }) => amount > 0) : [];
    const most = Number(value("ampleur . plafond d'écrêtement"));
    const capped = (key: keyof typeof AIDS, amount: number) => (key === 'mpr' ? Math.min(amount, most) : amount);
    const shown = aids.map(({ key, amount }) => ({ key, amount: capped(key, amount) }));
    const aidEur = shown.reduce((sum, { amount }) => sum + amount, 0);
    // The adviser is paid for apart: what is given for them takes nothing off the works.
    const offWorks = shown.filter(({ key }) => key !== 'adviser').reduce((sum, { amount }) => sum + amount, 0);
    const incomeClass = value('ménage . revenu . classe') as keyof typeof CLASS_OF_INCOME;
    const { name, version } = model().model;
    return {
      ...{ obstacle, worksEur, worksWithTaxEur, aidEur },
      incomeClass: CLASS_OF_INCOME[incomeClass],
      isCostUsual: asked.worksEur === null,
      aids: shown,
      leftEur: Math.max(0, worksWithTaxEur - offWorks),
      model: { name, version, amendedSince },
    };
  },
});

function obstacleTo(asked: Asked, isAmended: boolean): z.output<typeof output>['obstacle'] {
  const [now, then] = [numberOf(asked.classNow), numberOf(asked.classAimedAt)];
  if (!asked.isOwner) return 'tenant';
  if (!asked.isMainHome) return 'not-main-home';
  if (asked.ageYears < 15) return 'too-recent';
  if (now < (isAmended ? 5 : 3)) return 'class-too-good';
  return now - then < 2 ? 'too-few-classes' : null;
}

const numberOf = (letter: (typeof ENERGY_CLASSES)[number]): number => ENERGY_CLASSES.indexOf(letter) + 1;
const yesNo = (is: boolean): string => (is ? 'oui' : 'non');

function evaluate(asked: Asked) {
  const { engine, amendedSince } = engineOn(asked.day);
  engine.setSituation({
    'vous . propriétaire . statut': asked.isOwner ? "'propriétaire'" : "'non propriétaire'",
    'logement . propriétaire occupant': 'oui',
    'logement . résidence principale propriétaire': yesNo(asked.isMainHome),
    'logement . période de construction': `'${periodOf(asked.ageYears)}'`,
    'logement . type': asked.isHouse ? "'maison'" : "'appartement'",
    'logement . surface': `${asked.surfaceM2} m2`,
    'ménage . personnes': asked.people,
    'ménage . revenu': asked.incomeEur,
    'ménage . code région': asked.isInIleDeFrance ? '"11"' : '"52"',
    'DPE . actuel': numberOf(asked.classNow),
    'projet . DPE visé': numberOf(asked.classAimedAt),
    ...(asked.worksEur === null ? {} : { 'projet . travaux': `${asked.worksEur} €` }),
  });
  return { amendedSince, value: (rule: string) => engine.evaluate(rule).nodeValue };
}

function periodOf(years: number): string {
  if (years < 2) return 'moins de 2 ans';
  if (years < 10) return 'de 2 à 10 ans';
  return years < 15 ? 'de 10 à 15 ans' : 'au moins 15 ans';
}

const file = z.object({
  model: z.object({ name: z.string(), version: z.string(), url: z.url(), readOn: z.iso.date() }),
  amendments: z.array(z.object({ since: z.iso.date(), rules: z.record(z.string(), z.unknown()) })),
  rules: z.record(z.string(), z.unknown()),
});

let read: z.output<typeof file> | undefined;
const model = (): z.output<typeof file> =>
  (read ??= file.parse(parse(readFileSync(path.resolve('app/services/data/renovation-aid.yaml'), 'utf8'))));

/** Rules take time to read: each set of them once. */
const engines = new Map<string, Engine>();
const silent = { log: () => {}, warn: () => {}, error: () => {} };

function engineOn(day: string): { engine: Engine; amendedSince: string | null } {
  const { rules, amendments } = model();
  const inForce = amendments.filter(({ since }) => since <= day);
  const amendedSince = inForce.at(-1)?.since ?? null;
  const key = amendedSince ?? '';
  const known = engines.get(key);
  const made =
    known ??
    new Engine(Object.assign({}, rules, ...inForce.map((one) => one.rules)), {
      logger: silent,
      strict: { noOrphanRule: false },
    });
  if (!known) engines.set(key, made);
  return { engine: made.shallowCopy(), amendedSince };
}
