import type { z } from 'zod';
import type { AidAnswers, Question } from './aid-answers.ts';
import { healthCover } from './health-cover.server.ts';
import { housingBenefit } from './housing-benefit.server.ts';
import { localFare } from './local-fare.server.ts';
import { primeActivite } from './prime-activite.server.ts';
import { rsa } from './rsa.server.ts';
import { monthFrom } from './situation-view.ts';

/** Some answers are missing, and no amount is told without them. */
interface Needs {
  readonly status: 'needs';
  readonly questions: readonly Question[];
}

/** The estimate of each aid, on the answers given; plain data that a loader can return. */
export interface AidEstimates {
  readonly rsa: z.output<typeof rsa.output> | Needs;
  readonly primeActivite: z.output<typeof primeActivite.output> | Needs;
  readonly housingBenefit: z.output<typeof housingBenefit.output> | Needs;
  readonly healthCover: z.output<typeof healthCover.output> | Needs;
  readonly localFare: ({ readonly status: 'known' } & z.output<typeof localFare.output>) | Needs;
}

/** Whoever did not say their age is counted as an adult past 25, and the page says so. */
const AGE = 40;

/** The three months that earnings are asked of, oldest first (yyyy-mm): those before this one. */
export function payMonths(today: string): [string, string, string] {
  const month = today.slice(0, 7);
  return [monthFrom(month, -3), monthFrom(month, -2), monthFrom(month, -1)];
}

/** Runs the calculators on a person's answers. Errors: none; what cannot be told is said in its place. */
export function simulateAids(answers: AidAnswers, today: string): AidEstimates {
  return {
    rsa: onHome(answers, today, (home) => rsa.output.parse(rsa.compute(home))),
    primeActivite: onHome(answers, today, (home) =>
      primeActivite.output.parse(primeActivite.compute({ ...home, quarterEnds: payMonths(today)[2] })),
    ),
    housingBenefit: simulateHousing(answers, today),
    healthCover: simulateHealth(answers, today),
    localFare: faresOf(answers),
  };
}

type Home = z.output<typeof rsa.input>;

function onHome<T>(answers: AidAnswers, today: string, compute: (home: Home) => T): T | Needs {
  const [first, second, third] = answers.pay;
  if (first === null || second === null || third === null) {
    const asked = ['pay1', 'pay2', 'pay3'] as const;
    return { status: 'needs', questions: asked.filter((_, index) => answers.pay[index] === null) };
  }
  if (answers.isCouple && answers.partnerPay === null) return { status: 'needs', questions: ['partnerPay'] };
  const { special, isCouple, ages, occupation } = answers;
  const partnerPay = answers.partnerPay ?? 0;
  const situation = (['self-employed', 'student', 'disability-benefit'] as const).find((one) => special.includes(one));
  const adult = { age: answers.age ?? AGE, situation: situation ?? ('usual' as const) };
  return compute({
    day: today,
    adults: [
      {
        ...adult,
        earnings: [first, second, third],
        hasStopped: answers.hasStopped,
        otherIncome: answers.otherIncome,
      },
      ...(isCouple
        ? [
            {
              age: AGE,
              situation: 'usual' as const,
              earnings: [partnerPay, partnerPay, partnerPay] as [number, number, number],
              hasStopped: false,
              otherIncome: 0,
            },
          ]
        : []),
    ],
    children: ages.map((age, index) => ({
      age,
      hasIncome: index === 0 && special.includes('child-with-income'),
      isShared: index === 0 && special.includes('shared-custody'),
    })),
    isPregnant: answers.lone === 'pregnant',
    isNewlyAlone: answers.lone === 'newly-alone',
    occupation,
    housingBenefit: answers.housingBenefit,
    familyBenefits: answers.familyBenefits,
    maintenanceBenefit: answers.maintenance,
  });
}

function simulateHousing(answers: AidAnswers, today: string): AidEstimates['housingBenefit'] {
  const { occupation, rent, yearlyIncome, special, ages } = answers;
  if (occupation === 'tenant') {
    const questions: Question[] = [];
    if (rent === null) questions.push('rent');
    if (yearlyIncome === null) questions.push('yearlyIncome');
    if (questions.length > 0) return { status: 'needs', questions };
  }
  return housingBenefit.output.parse(
    housingBenefit.compute({
      day: today,
      age: Math.max(16, answers.age ?? AGE),
      isCouple: answers.isCouple,
      children: ages
        .filter((age) => age <= 20)
        .map((age, index) => ({ age, isShared: index === 0 && special.includes('shared-custody') })),
      isPregnant: answers.lone === 'pregnant',
      isStudent: special.includes('student'),
      occupation,
      rent: rent ?? 0,
      zone: answers.zone,
      lodging: 'whole-home',
      landlord: answers.landlord,
      yearlyIncome: yearlyIncome ?? 0,
      receivesRsa: answers.receivesRsa,
    }),
  );
}

function simulateHealth(answers: AidAnswers, today: string): AidEstimates['healthCover'] {
  const { receivesRsa, yearlyIncome, ages, isCouple, familyBenefits, maintenance } = answers;
  if (!receivesRsa && yearlyIncome === null) return { status: 'needs', questions: ['yearlyIncome'] };
  const age = answers.age ?? AGE;
  return healthCover.output.parse(
    healthCover.compute({
      day: today,
      ages: [age, ...(isCouple ? [AGE] : []), ...ages],
      isChildShared: answers.special.includes('shared-custody'),
      receivesRsa,
      yearlyIncome: (yearlyIncome ?? 0) + 12 * (familyBenefits + maintenance),
      occupation: answers.occupation,
      housingBenefit: answers.housingBenefit,
    }),
  );
}

function faresOf({ area, receivesRsa }: AidAnswers): AidEstimates['localFare'] {
  if (area === null) return { status: 'needs', questions: ['area'] };
  return { status: 'known', ...localFare.output.parse(localFare.compute({ area, receivesRsa })) };
}
