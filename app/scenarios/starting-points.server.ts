import { governanceModels } from '~/governance/models.ts';
import { listUseCases } from '~/imagine/list-use-cases.server.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { listScenarios } from './list-scenarios.server.ts';

export interface StartingPoint {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface StartingPoints {
  readonly useCases: readonly StartingPoint[];
  /** Of the kit: those of the initiative's theme first, then the others. */
  readonly kitTheme: readonly StartingPoint[];
  readonly kitOthers: readonly StartingPoint[];
  readonly scenarios: readonly StartingPoint[];
}

/** Everything that a scenario of this initiative can start from, in the reader's language. */
export async function startingPoints(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; locale: Locale },
): Promise<StartingPoints> {
  const { territoryId, initiativeId, locale } = input;
  const [useCases, scenarios, initiative] = await Promise.all([
    listUseCases(context, { territoryId, initiativeId }),
    listScenarios(context, { territoryId }),
    context.db.initiative.findFirst({ where: { id: initiativeId, territoryId }, select: { theme: true } }),
  ]);
  const kit = getKit().useCases.map(({ key, title, pitch, theme, model }) => {
    const governance = Object.values(governanceModels).find((one) => one.key === model);
    const how = governance ? ` ${inLocale(governance.title, locale)}.` : '';
    return { theme, point: { key, title: inLocale(title, locale), text: `${inLocale(pitch, locale)}${how}` } };
  });
  const same = (theme: string): boolean => theme === initiative?.theme;
  return {
    useCases: useCases.map(({ id, document }) => ({
      ...{ key: id, title: inLocale(document.title, locale), text: inLocale(document.pitch, locale) },
    })),
    kitTheme: kit.filter(({ theme }) => same(theme)).map(({ point }) => point),
    kitOthers: kit.filter(({ theme }) => !same(theme)).map(({ point }) => point),
    scenarios: scenarios.map(({ id, document }) => ({
      ...{ key: id, title: inLocale(document.title, locale), text: inLocale(document.pitch, locale) },
    })),
  };
}
