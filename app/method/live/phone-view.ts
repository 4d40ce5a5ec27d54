import type { Activity } from '~/kit/schema/activities.ts';
import type { StepMode, WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { fillThemeIn } from '../fill-theme.ts';
import { findActivity } from '../workshop-template.ts';
import type { OwnNote } from './read-phone.server.ts';
import type { ActivityState, NumberedChange, WallAnswer, WallHead, WallNote, WallState } from './wall-state.ts';

/** Of the agenda, what a phone shows: the step where the room stands and the one thing to do. */
export interface PhoneScene {
  readonly step: { readonly title: { readonly fr: string; readonly en: string }; readonly mode: StepMode } | null;
  readonly activity: Activity | null;
}

/** The part of a wall that a phone is sent. */
export interface PhoneState extends WallState {
  readonly scene: PhoneScene;
}

/** What somebody's phone looks at: the agenda and its theme, the table where they sit, and whether they asked to read the wall's notes. */
export interface PhoneSight {
  readonly template: WorkshopTemplate;
  readonly theme: string;
  readonly tableId: string | null;
  readonly reads?: boolean;
}

interface Shown {
  /** Activity whose families are listed. */
  readonly families: string | undefined;
  /** Activity whose notes are listed: those voted on, or those of the families when asked for. */
  readonly wall: string | undefined;
  /** Activity in which one writes: one's own notes only, so those that the facilitator touched are told. */
  readonly own: string | undefined;
  readonly form: string | undefined;
}

function sceneOf({ template, theme }: PhoneSight, { stepKey, activityKey }: WallHead): PhoneScene {
  const step = template.steps.find(({ key }) => key === stepKey);
  const scene: PhoneScene = {
    step: step ? { title: step.title, mode: step.mode } : null,
    activity: (activityKey === null ? undefined : findActivity(template, activityKey)?.activity) ?? null,
  };
  return fillThemeIn(scene, theme);
}

function shownOn(state: WallState, { template, reads = false }: PhoneSight): Shown {
  const { activityKey } = state.head;
  const activity = activityKey === null ? undefined : findActivity(template, activityKey)?.activity;
  const families = activity && 'of' in activity ? activity.of : undefined;
  const listsNotes = activity?.kind === 'vote' ? activity.on === 'notes' : reads;
  return {
    families,
    wall: listsNotes ? families : undefined,
    own: activity?.kind === 'write' ? activity.key : undefined,
    form: activity?.kind === 'form' ? activity.key : undefined,
  };
}

/** The part of a wall that a phone shows: of the activity on screen, and at its table. A room writes to no phone what it does not show. */
export function phoneView(state: WallState, sight: PhoneSight): PhoneState {
  const shown = shownOn(state, sight);
  return {
    ...state,
    scene: sceneOf(sight, state.head),
    people: { phones: 0, paper: 0 },
    ...{ waiting: {}, votes: {} },
    notes: pick(state.notes, (note) => showsNote(shown, sight, note)),
    clusters: pick(state.clusters, (family) => family.activity === shown.families && isAt(sight, family)),
    answers: pick(state.answers, (answer) => showsAnswer(shown, sight, answer)),
  };
}

/** Where one's own note is: what was kept for oneself is on the wall as soon as the activity is no longer open. */
export const ownNow = (note: OwnNote, where: ActivityState | undefined): OwnNote =>
  note.state === 'private' && where !== undefined && where !== 'open' ? { ...note, state: 'wall' } : note;

/** Whether another step or activity came on screen: a phone is then told its view anew. */
export const showsElse = ({ head: before }: WallState, { head: after }: WallState): boolean =>
  before.stepKey !== after.stepKey || before.activityKey !== after.activityKey;

/** The changes that a phone shows; `state` is the wall's, after them. */
export function phoneChanges(
  changes: readonly NumberedChange[],
  state: WallState,
  sight: PhoneSight,
): NumberedChange[] {
  const shown = shownOn(state, sight);
  return changes.flatMap((change): NumberedChange[] => {
    switch (change.kind) {
      case 'people':
      case 'waiting':
      case 'vote':
        return [];
      case 'notes': {
        const notes = change.notes.filter((note) => showsNote(shown, sight, note));
        return notes.length > 0 ? [{ ...change, notes }] : [];
      }
      case 'clusters': {
        const clusters = change.clusters.filter((family) => family.activity === shown.families && isAt(sight, family));
        return clusters.length > 0 ? [{ ...change, clusters }] : [];
      }
      case 'answer':
        return showsAnswer(shown, sight, change) ? [change] : [];
      default:
        return [change];
    }
  });
}

function showsNote(shown: Shown, sight: PhoneSight, note: WallNote): boolean {
  if (note.activity === shown.wall) return isAt(sight, note);
  return note.activity === shown.own && note.version > 1;
}

const showsAnswer = (shown: Shown, { tableId }: PhoneSight, answer: WallAnswer): boolean =>
  answer.activity === shown.form && answer.table === tableId;

/** At one's table, or on the wall of the whole room. */
const isAt = ({ tableId }: PhoneSight, thing: { readonly table: string | null }): boolean =>
  tableId === null || thing.table === null || thing.table === tableId;

const pick = <T>(record: Readonly<Record<string, T>>, keep: (item: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([, item]) => keep(item)));
