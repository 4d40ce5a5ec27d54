import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { loadFrenchLaw } from './french-law.server.ts';
import { CAUTIONS, type Caution, type NotCovered, notCoveredOutput } from './home.ts';
import { OCCUPATIONS } from './occupations.ts';
import { isOverAYearOld, toCents } from './scales.ts';

/** Days from which the published law computes at new amounts: seen by asking it month by month, see the test. */
const CHANGES = ['2020-10-01', '2021-10-01', '2022-01-01', '2022-07-01', '2023-01-01', '2024-10-01', '2025-01-01'];
/** Where it answers that two rules conflict. */
const GAP = { from: '2023-10-01', until: '2024-10-01' };

const ZONES = ['1', '2', '3'] as const;
const LODGINGS = ['whole-home', 'room', 'shared-home'] as const;
const LANDLORDS = ['private', 'social'] as const;

const inputSchema = z.strictObject({
  day: z.iso.date(),
  age: z.int().min(16).max(120).meta({ unit: 'years', description: 'Age of the person on the day' }),
  isCouple: z.boolean(),
  children: z
    .array(
      z.strictObject({
        age: z.int().min(0).max(20).meta({ unit: 'years', description: 'Age on the day' }),
        isShared: z.boolean().default(false).describe('Lives with each parent in turn: not covered when true'),
      }),
    )
    .max(12)
    .default([]),
  isPregnant: z.boolean().default(false).describe('Past the fourth month'),
  isStudent: z.boolean().default(false).describe('Not covered when true'),
  occupation: z.enum(OCCUPATIONS).describe('Only "tenant" is covered'),
  rent: z.number().min(0).max(10_000).meta({ unit: 'EUR/month', description: 'Without the charges' }),
  zone: z.enum(ZONES).describe('1: Paris region; 2: towns of over 100,000 people, Lyon among them; 3: elsewhere'),
  lodging: z.enum(LODGINGS).default('whole-home'),
  landlord: z.enum(LANDLORDS).default('private').describe('"social": a council or association landlord'),
  yearlyIncome: z
    .number()
    .min(0)
    .max(1_000_000)
    .meta({ unit: 'EUR/year', description: 'Of the household over twelve months, after the ten percent off wages' }),
  receivesRsa: z.boolean().default(false).describe('Only adds a caution: past wages may then be left out'),
});
type Input = z.output<typeof inputSchema>;

const outputSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('estimated'),
    amountEur: z.number().min(0).meta({ unit: 'EUR/month', description: 'What would be paid' }),
    formulaEur: z.number().min(0).meta({ unit: 'EUR/month', description: 'Before five euros, the levy and rounding' }),
    since: z.iso.date().describe('From when the amounts used have been in force'),
    cautions: z.array(z.enum(CAUTIONS)),
  }),
  notCoveredOutput,
]);

/**
 * Housing benefit of a tenant in mainland France, as computed by `@catala-lang/french-law` 0.10.0 (Apache-2.0), the
 * law written as a program by Inria. Assumed: decent home, French or with the right to reside, less than 30,000 EUR of
 * savings, landlord outside the family. A person under 16 is not asked about.
 */
export const housingBenefit = defineCalculator({
  id: 'housing-benefit',
  title: { fr: 'L’aide au logement d’un locataire, pour un mois', en: 'The housing benefit of a tenant, for a month' },
  input: inputSchema,
  output: outputSchema,
  compute: (input): z.input<typeof outputSchema> => {
    const reasons: NotCovered[] = [];
    if (input.occupation === 'owner') reasons.push('owner-housing-benefit');
    if (input.occupation === 'shelter') reasons.push('shelter-housing-benefit');
    if (input.occupation === 'free') reasons.push('free-housing-benefit');
    if (input.isStudent) reasons.push('student');
    if (input.children.some(({ isShared }) => isShared)) reasons.push('shared-custody');
    const since = CHANGES.findLast((day) => day <= input.day);
    const isInGap = input.day >= GAP.from && input.day < GAP.until;
    if (!since || isInGap) reasons.push('no-scale-that-day');
    if (!since || reasons.length > 0) return { status: 'not-covered', reasons };
    const { formulaEur, amountEur } = ask(input);
    const cautions: Caution[] = [];
    if (isOverAYearOld(since, input.day)) cautions.push('scale-over-a-year-old');
    if (input.receivesRsa && input.yearlyIncome > 0) cautions.push('past-wages-may-be-left-out');
    if (input.landlord === 'social') cautions.push('rent-reduction-left-out');
    return { status: 'estimated', amountEur: toCents(amountEur), formulaEur: toCents(formulaEur), since, cautions };
  },
});

function ask(input: Input): { readonly formulaEur: number; readonly amountEur: number } {
  const law = loadFrenchLaw();
  try {
    // To whoever is not eligible, it answers a formula of zero.
    const { aideFinaleFormule: formulaEur, traitementAideFinale } = law.AidesLogementLib.calculetteAidesAuLogement(
      questionOf(input),
    );
    return { formulaEur, amountEur: formulaEur > 0 ? traitementAideFinale(formulaEur) : 0 };
  } finally {
    // It notes every step of every question: kept, its next answers would end in a stack overflow.
    law.eventsManager.resetLog(0);
  }
}

const none = { kind: 'Autre', payload: null };

function questionOf(input: Input) {
  const { day, age, isCouple, children, isPregnant, rent, zone, lodging, landlord, yearlyIncome } = input;
  const french = { kind: 'Francaise', payload: null };
  return {
    dateCouranteIn: day,
    ressourcesMenagePrisesEnCompteIn: yearlyIncome,
    demandeurIn: {
      nationalite: french,
      dateNaissance: bornAt(age, day),
      estNonSalarieAgricoleL7818L78146CodeRural: false,
      magistratFonctionnaireCentreInteretsMaterielsFamiliauxHorsMayotte: false,
      personneHebergeeCentreSoinLL162223SecuriteSociale: false,
      patrimoine: { produisantRevenuPeriodeR82233R8224: 0, neProduisantPasRevenuPeriodeR82233R8224: 0 },
    },
    menageIn: {
      prestationsRecues: [],
      situationFamiliale: { kind: isCouple ? 'Concubins' : 'Celibataire', payload: null },
      nombreAutresOccupantsLogement: 0,
      conditionRattacheFoyerFiscalParentIfi: false,
      enfantANaitreApresQuatriemeMoisGrossesse: isPregnant,
      personnesAgeesHandicapeesFoyerR8444: false,
      residence: { kind: 'Metropole', payload: null },
      personnesACharge: children.map((child, index) => ({
        kind: 'EnfantACharge',
        payload: {
          identifiant: index,
          dateDeNaissance: bornAt(child.age, day),
          nationalite: french,
          remunerationMensuelle: 0,
          aDejaOuvertDroitAuxAllocationsFamiliales: true,
          etudesApprentissageStageFormationProImpossibiliteTravail: child.age >= 16,
          obligationScolaire: { kind: child.age < 3 ? 'Avant' : child.age < 16 ? 'Pendant' : 'Apres', payload: null },
          situationGardeAlternee: { kind: 'PasDeGardeAlternee', payload: null },
        },
      })),
      logement: {
        residencePrincipale: true,
        estEhpadOuMaisonAutonomieL31312Asf: false,
        logementDecentL89462: true,
        surfaceMCarres: 16 + 9 * (Number(isCouple) + children.length),
        zone: { kind: `Zone${zone}`, payload: null },
        proprietaire: none,
        usufruit: none,
        loueOuSousLoueADesTiers: { kind: 'Non', payload: null },
        modeOccupation: {
          kind: 'Locataire',
          payload: {
            bailleur:
              landlord === 'private'
                ? { kind: 'BailleurPrive', payload: null }
                : {
                    kind: 'BailleurSocial',
                    payload: { conventionneLivreIIITitreVChapIII: true, reductionLoyerSolidaritePercue: 0 },
                  },
            loyerPrincipal: rent,
            logementEstChambre: lodging === 'room',
            colocation: lodging === 'shared-home',
            logementMeubleD8422: false,
            beneficiaireAideAdulteOuEnfantHandicapes: false,
            ageesOuHandicapAdultesHebergeesOnereuxParticuliers: false,
            changementLogementD8424: { kind: 'PasDeChangement', payload: null },
          },
        },
      },
    },
  };
}

/** A birth date that gives that age on the day. */
function bornAt(age: number, day: string): string {
  return `${Number(day.slice(0, 4)) - age}-01-01`;
}
