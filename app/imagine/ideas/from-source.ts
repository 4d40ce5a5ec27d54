import type { FirstUseView } from '~/datamap/first-uses/first-use-view.ts';
import type { HarvestView } from '~/method/harvest/harvest-view.ts';
import { inBothLocales } from '../texts.ts';
import { EMPTY_IDEA, type ServiceIdeaDocument } from './idea.ts';

const both = inBothLocales;

/** A harvested idea: a note says what the service does; a table's form names it, and says the rest field by field. */
export function ideaFromHarvest({ text, detail, sourceKind }: HarvestView): ServiceIdeaDocument {
  if (sourceKind !== 'answer') return { ...EMPTY_IDEA, does: both(clip(text, 2000)) };
  const line = (field: string): string => {
    const value = detail[field] ?? '';
    return typeof value === 'string' ? value.trim() : value.join(', ');
  };
  const list = (field: string) => {
    const value = detail[field] ?? [];
    const lines = typeof value === 'string' ? [value] : value;
    return lines
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .slice(0, 20)
      .map((one) => both(clip(one, 2000)));
  };
  return {
    ...EMPTY_IDEA,
    name: both(clip(text, 300)),
    does: both(clip(line('pitch'), 2000)),
    form: both(clip(line('form'), 300)),
    public: both(clip(line('public'), 2000)),
    ...{ functions: list('functions'), benefits: list('benefits'), data: list('data') },
  };
}

/** A first use of the Datablitz: its name, its line, its functions. */
export function ideaFromFirstUse({ name, pitch, functions }: FirstUseView): ServiceIdeaDocument {
  return { ...EMPTY_IDEA, name: both(name), does: both(pitch), functions: functions.map(both) };
}

const clip = (text: string, longest: number): string => text.trim().slice(0, longest).trim();
