import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { listChallenges } from '../harvest/list-challenges.server.ts';
import { listHarvest } from '../harvest/list-harvest.server.ts';
import { findTemplate, listCopies } from './list-templates.server.ts';
import { tablesAbout } from './template-harvest.ts';

export interface TemplateChoice {
  /** Key of the kit or id of a copy. */
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  readonly phase: number;
  readonly ours: boolean;
}

/** What one may plan: the kit's workshops by phase, then the territory's own versions. */
export async function templateChoices(
  context: AppContext,
  input: { territoryId: string; locale: Locale },
): Promise<TemplateChoice[]> {
  const { locale } = input;
  const { workshops } = getKit();
  const copies = await listCopies(context, input);
  const kit = [...workshops]
    .sort((a, b) => a.phase - b.phase)
    .map(({ key, title, purpose, phase }) => ({
      ...{ name: key, title: title[locale], purpose: purpose[locale], phase, ours: false },
    }));
  const ours = copies
    .filter(({ deleted }) => !deleted)
    .map(({ id, title, basedOn }) => {
      const base = workshops.find(({ key }) => key === basedOn);
      return { name: id, title, purpose: base?.purpose[locale] ?? '', phase: base?.phase ?? 0, ours: true };
    });
  return [...kit, ...ours];
}

export interface PlanPage {
  readonly template: string;
  readonly title: string;
  readonly time: string;
  readonly timeZone: string;
  readonly theme: string;
  readonly place: string;
  /** What its tables work on, and what earlier workshops offer for it. */
  readonly about: ReturnType<typeof tablesAbout>;
  readonly offered: readonly string[];
}

/** What the form starts from: the template's words, and the zone, theme and place of the latest workshop. */
export async function planPage(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; name: string; locale: Locale },
): Promise<PlanPage | undefined> {
  const { territoryId, initiativeId, name, locale } = input;
  const template = await findTemplate(context, { territoryId, name });
  if (!template) return undefined;
  const latest = await context.db.workshop.findFirst({
    where: { territoryId, initiativeId },
    orderBy: { startsAt: 'desc' },
    select: { timeZone: true, theme: true, place: true },
  });
  const about = tablesAbout(template);
  const offered =
    about === 'challenge'
      ? (await listChallenges(context, { territoryId, initiativeId })).map(({ text }) => text)
      : about === 'service-idea'
        ? (await listHarvest(context, { territoryId, initiativeId, kind: 'service-idea' })).map(({ text }) => text)
        : [];
  return {
    template: name,
    title: template.title[locale],
    time: template.startsAt,
    timeZone: latest?.timeZone ?? 'Europe/Paris',
    theme: latest?.theme ?? '',
    place: latest?.place ?? '',
    ...{ about, offered: offered.slice(0, 24) },
  };
}
