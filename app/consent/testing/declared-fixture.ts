import type { Env } from '~/platform/env.server.ts';
import { testPilotEnv } from './pilot-fixture.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });

/** `declared/home`, which the agreement `advice` of the pilot `essai` covers in this installation, and `more` too. */
const HOME = {
  key: 'declared/home',
  holder: 'declared',
  title: both('Home'),
  detail: both('As you tell it'),
  justifiedBy: 'some-card',
  historyMonths: 0,
  fields: [
    { key: 'nickname-of-heating', kind: 'choice', title: both('Heating'), options: ['gas', 'electricity'] },
    { key: 'surface', kind: 'number', title: both('Surface'), unit: both('m²'), min: 9, max: 999_999_999 },
    { key: 'has', kind: 'choices', title: both('Has'), options: ['shutters', 'freezer'] },
  ].map((field) => ({
    ...field,
    ...(field.options ? { options: field.options.map((key) => ({ key, title: both(key) })) } : {}),
  })),
};

/** Settings of a test in which the pilot `essai` also asks people to describe their home; `change` alters it. */
export function describingPilotEnv(change: (pilot: object) => void = () => {}): Env {
  return testPilotEnv((pilot) => {
    const grown = pilot as unknown as {
      datasets: unknown[];
      activities: unknown[];
      purposes: { key: string; datasets: string[] }[];
    };
    grown.datasets.push(HOME);
    grown.activities.push({ kind: 'described', qualifying: false, title: both('Described') });
    for (const { key, datasets } of grown.purposes)
      if (['advice', 'contact'].includes(key)) datasets.push('declared/home');
    change(pilot);
  });
}
