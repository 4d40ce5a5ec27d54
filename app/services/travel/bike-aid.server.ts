import { createRequire } from 'node:module';
import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { loadBikeAidAreas } from './load-travel-values.server.ts';

type BikeAidModule = typeof import('@betagouv/aides-velo');
type Engine = InstanceType<BikeAidModule['AidesVeloEngine']>;

export const BIKE_AID_MODEL = { name: 'aides-velo', version: '3.6.1' } as const;

export const BIKES = ['electric', 'plain', 'folding', 'cargo', 'electric-cargo'] as const;
const TYPES = {
  electric: 'électrique',
  plain: 'mécanique simple',
  folding: 'pliant',
  cargo: 'cargo',
  'electric-cargo': 'cargo électrique',
} as const satisfies Record<(typeof BIKES)[number], string>;

/** Euros a year, below and above any ceiling of means: what is granted at both does not depend on means. */
const INCOMES = { low: 1, high: 1_000_000 } as const;

const input = z.strictObject({
  territory: z.string().describe('One of bike-aid-areas.yaml'),
  day: z.iso.date().describe('Grants that are over on this day are left out'),
  bike: z.enum(BIKES),
  isNew: z.boolean().default(true),
  priceEur: z.number().positive().max(20_000).meta({ unit: 'EUR', description: 'Price of the bike, taxes included' }),
  incomeEurPerShare: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .meta({ unit: 'EUR/year', description: 'Reference tax income for each share; null when not known' }),
});

const amount = (description: string) => z.number().meta({ unit: 'EUR', description });

const output = z.strictObject({
  isCovered: z.boolean().describe('Whether the territory is one that the file knows'),
  aids: z.array(
    z.strictObject({
      title: z.string(),
      url: z.string(),
      fromEur: amount('The least, whatever the income; 0 when it depends on it'),
      toEur: amount('The most'),
      checkedOn: z.iso.date().nullable().describe('When the model last checked it'),
    }),
  ),
  employer: z
    .strictObject({
      upToEurPerYear: z
        .number()
        .meta({ unit: 'EUR/year', description: 'What an employer may pay, untaxed, for coming by bike' }),
      checkedOn: z.iso.date(),
      url: z.string(),
    })
    .describe('The sustainable mobility package: the employer decides'),
  model: z.strictObject({ name: z.string(), version: z.string() }),
});

/** Grants for buying a bike, of the State, the region, the department and the group of communes; not of one commune. */
export const bikeAid = defineCalculator({
  id: 'bike-aid',
  title: { fr: 'Les aides pour acheter un vélo, là où l’on vit', en: 'Grants for buying a bike, where one lives' },
  input,
  output,
  compute: ({ territory, incomeEurPerShare, ...asked }) => {
    const area = loadBikeAidAreas().areas.find((one) => one.territory === territory);
    const incomes = incomeEurPerShare === null ? [INCOMES.low, INCOMES.high] : [incomeEurPerShare];
    const found = area ? incomes.map((income) => grants(area, income, asked)) : [];
    const named = new Map(found.flatMap((grants) => [...grants]));
    return {
      isCovered: area !== undefined,
      aids: [...named].map(([id, { title, url, lastUpdate }]) => {
        const amounts = found.map((grants) => grants.get(id)?.amount ?? 0);
        const checkedOn = lastUpdate ? dayOf(lastUpdate) : null;
        return { title, url, fromEur: Math.min(...amounts), toEur: Math.max(...amounts), checkedOn };
      }),
      employer: employerPackage(),
      model: { ...BIKE_AID_MODEL },
    };
  },
});

/** The model's days are midnights where the machine is. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

type Area = ReturnType<typeof loadBikeAidAreas>['areas'][number];
type Asked = Pick<z.output<typeof input>, 'day' | 'bike' | 'isNew' | 'priceEur'>;

type Grants = ReturnType<Engine['computeAides']>;

/** What the model answered: it is slow to ask, and pages ask it the same few things. */
const answers = new Map<string, Grants>();
const MOST_ANSWERS = 200;

function grants(area: Area, income: number, { day, ...asked }: Asked) {
  const key = JSON.stringify([area.territory, income, asked]);
  const found = answers.get(key) ?? allGrants(area, income, asked);
  answers.set(key, found);
  for (const oldest of [...answers.keys()].slice(0, -MOST_ANSWERS)) answers.delete(oldest);
  const open = found.filter(({ amount, endDate }) => amount > 0 && (!endDate || dayOf(endDate) >= day));
  return new Map(open.map((one) => [one.id, one]));
}

function allGrants(
  { epci, department, region }: Area,
  income: number,
  { bike, isNew, priceEur }: Omit<Asked, 'day'>,
): Grants {
  const asked = engine().shallowCopy();
  asked.setInputs({
    'localisation . pays': 'France',
    'localisation . epci': epci,
    'localisation . département': department,
    'localisation . région': region,
    'vélo . type': TYPES[bike],
    'vélo . état': isNew ? 'neuf' : 'occasion',
    'vélo . prix': priceEur,
    'demandeur . âge': 30,
    'revenu fiscal de référence par part . revenu de référence': income,
    'revenu fiscal de référence par part . nombre de parts': 1,
  });
  return asked.computeAides();
}

function employerPackage() {
  const rule = engine().getEngine().getRule('aides . forfait mobilités durables');
  const { nodeValue } = engine().getEngine().evaluate('aides . forfait mobilités durables');
  const { lien, 'dernière mise à jour': checked } = rule.rawNode as Record<string, unknown>;
  const [day, month, year] = String(checked).split('/');
  return { upToEurPerYear: Number(nodeValue), checkedOn: `${year}-${month}-${day}`, url: String(lien) };
}

let made: Engine | undefined;

/** The model is heavy to load: only whoever asks about bikes waits for it, once. */
function engine(): Engine {
  if (!made) {
    const { AidesVeloEngine } = createRequire(import.meta.url)('@betagouv/aides-velo') as BikeAidModule;
    made = new AidesVeloEngine();
  }
  return made;
}
