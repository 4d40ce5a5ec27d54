import { getKit } from '~/kit/load-kit.server.ts';
import type { HarvestKind } from '~/kit/schema/parts.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { fillTheme } from '../fill-theme.ts';
import { type CopyLine, listCopies } from './list-templates.server.ts';
import { listWorkshops, type WorkshopLine } from './list-workshops.server.ts';
import { nextKind } from './next-kind.ts';
import { givesOf } from './template-harvest.ts';

export interface KitLine {
  readonly key: string;
  readonly phase: number;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly durationMinutes: number;
  readonly people: { readonly from: number; readonly to: number };
  readonly needs: readonly Bilingual[];
  readonly gives: readonly HarvestKind[];
  /** The one to plan now. */
  readonly next: boolean;
}

export interface WorkshopsPage {
  readonly workshops: readonly WorkshopLine[];
  readonly kit: readonly KitLine[];
  readonly copies: readonly CopyLine[];
}

/** A territory's workshops, those of the kit by phase with the next one marked, and the territory's own versions. */
export async function workshopsPage(context: AppContext, input: { territoryId: string }): Promise<WorkshopsPage> {
  const [workshops, copies] = await Promise.all([listWorkshops(context, input), listCopies(context, input)]);
  const templates = [...getKit().workshops].sort((a, b) => a.phase - b.phase);
  const next = nextKind(templates, workshops);
  const kit = templates.map((template) => {
    const { key, phase, title, purpose, durationMinutes, people, needs } = template;
    const sources = templates.filter((other) => needs.includes(other.key));
    return {
      ...{ key, phase, title, durationMinutes, people: { from: people.from, to: people.to } },
      purpose: fillTheme(purpose, ''),
      needs: sources.map((other) => other.title),
      gives: givesOf(template),
      next: key === next,
    };
  });
  return { workshops, kit, copies };
}
