import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { FormOf, PartKey } from './parts/forms.ts';
import { partOf } from './parts/index.ts';
import { moveMilestone, whatMoved } from './plan/move.ts';
import { closesCircle } from './plan/network.ts';

interface Edit {
  readonly part: PartKey;
  readonly id: string | undefined;
  readonly form: FormOf<PartKey>;
  readonly locale: Locale;
}

interface Edited {
  readonly change: (document: PilotDefinition) => PilotDefinition;
  /** Fields that say something impossible. */
  readonly refused?: Readonly<Record<string, string[]>>;
  /** The new day of a milestone that others wait for: shown before it is accepted, everything else is saved. */
  readonly moveTo?: string;
}

/** What a form changes. A milestone's day is more than a field: what waits for it moves with it. */
export function editPart(document: PilotDefinition, { part, id, form, locale }: Edit): Edited {
  const change = (before: PilotDefinition) => partOf(part).write(before, id, form, locale);
  if (part !== 'milestones' || id === undefined) return { change };
  const milestone = form as FormOf<'milestones'>;
  if (closesCircle(document.calendar.milestones, id, milestone.after))
    return { change, refused: { after: ['@circle'] } };
  const day = String(partOf('milestones').values(document, id, locale).on);
  if (day === milestone.on || day === '' || milestone.on === '' || milestone.doneOn !== '') return { change };
  const stay = (before: PilotDefinition) => partOf(part).write(before, id, { ...milestone, on: day }, locale);
  const after = moveMilestone(stay(document), id, milestone.on);
  const others = whatMoved(document, after).filter((one) => one.kind !== 'milestone' || one.id !== id);
  if (others.length === 0) return { change };
  return { change: stay, moveTo: milestone.on };
}
