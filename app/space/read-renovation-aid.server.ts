import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { AidTold } from '~/services/components/renovation-aid.tsx';
import { type AidAnswers, aidFormSchema } from '~/services/energy-use/aid-form.ts';
import { ENERGY_CLASSES, renovationAid } from '~/services/energy-use/renovation-aid.server.ts';
import { parseForm } from '~/ui/form/parse-form.ts';

/** What the form of the State's aid shows; plain data. */
export interface AidPage {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string[] | null>>;
  readonly told: AidTold | null;
}

/** The form, filled in with what the person said of their home. */
export const aidFormOf = (home: DeclaredAnswers): AidPage => ({
  typed: Object.fromEntries(Object.entries(home).map(([key, value]) => [key, String(value)])),
  ...{ errors: {}, told: null },
});

/** An estimate on what was posted; nothing of it is kept. `today` is yyyy-mm-dd. */
export function estimateAid(form: FormData, { locale, today }: { locale: Locale; today: string }): AidPage {
  const submission = parseForm(form, { schema: aidFormSchema, locale });
  const { initialValue, error } = submission.reply();
  const typed: AidPage['typed'] = initialValue ?? {};
  if (submission.status !== 'success') return { typed, errors: error ?? {}, told: null };
  return { typed, errors: {}, told: renovationAid.output.parse(renovationAid.compute(asked(submission.value, today))) };
}

function asked(said: AidAnswers, today: string) {
  return {
    ...{ day: today, isOwner: said.tenure === 'owner', isMainHome: true, isHouse: said.housing === 'house' },
    ageYears: Math.max(0, Number(today.slice(0, 4)) - said['built-in']),
    ...{ people: said.occupants, incomeEur: said.income, isInIleDeFrance: said.capital === 'on' },
    ...{ surfaceM2: said.surface, worksEur: said.cost },
    ...{ classNow: classOf(said['energy-class']), classAimedAt: classOf(said.aimed) },
  };
}

const classOf = (letter: string) => ENERGY_CLASSES.find((one) => one.toLowerCase() === letter) ?? 'G';
