import { type Choice, chooseEvents, RUBRICS, type Rubric, type Wishes } from './choose-events.ts';
import type { Entitlements } from './find-entitlements.ts';
import { findPrice, type Price } from './find-price.ts';
import type { CityEvent, CityProgramme } from './programme.ts';

/** An event with what this person pays. */
export interface EventView extends Omit<CityEvent, 'prices' | 'rubric'> {
  readonly rubric: Rubric;
  readonly price: Price;
  readonly isChosen: boolean;
}

export interface ProgrammeView {
  /** Those that fit, in order: at most as many as asked for. */
  readonly events: readonly EventView[];
  /** How many fit. */
  readonly fitting: number;
  readonly hidden: Choice['hidden'];
  /** Of all that are to come, whatever is wished: how many, and how many for less than the full price. */
  readonly all: number;
  readonly forLess: number;
}

export interface ProgrammeQuestion {
  readonly programme: CityProgramme;
  /** Milliseconds since the epoch: what has begun is not shown. */
  readonly now: number;
  readonly entitlements: Entitlements;
  readonly childrenAges: readonly number[];
  readonly wishes: Wishes;
  readonly chosenIds: readonly string[];
  readonly most: number;
}

/** The programme at somebody's own price. An event under a heading that is none of ours is left out. */
export function programmeView(question: ProgrammeQuestion): ProgrammeView {
  const { programme, now, entitlements, childrenAges, wishes, chosenIds, most } = question;
  const views = programme.events.flatMap(({ prices, rubric: heading, ...event }): EventView[] => {
    const rubric = RUBRICS.find((one) => one === heading);
    if (!rubric || event.startsAt <= now) return [];
    const { day, fullCents, fromAge, id } = event;
    const ages = childrenAges.filter((age) => age >= fromAge);
    const price = findPrice({ day, prices, fullCents, entitlements, childrenAges: ages });
    return [{ ...event, rubric, price, isChosen: chosenIds.includes(id) }];
  });
  const choosable = views.map(({ price, ...event }) => ({ ...event, cents: price.me.cents }));
  const { shown, hidden } = chooseEvents(choosable, wishes);
  const byId = new Map(views.map((view) => [view.id, view]));
  return {
    events: shown.slice(0, most).flatMap((id) => byId.get(id) ?? []),
    fitting: shown.length,
    hidden,
    all: views.length,
    forLess: views.filter(({ price }) => price.me.savingCents > 0).length,
  };
}
