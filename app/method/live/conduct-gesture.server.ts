import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type GestureFields, readGesture } from './arrange-gesture.ts';
import { arrangeNotes } from './arrange-notes.server.ts';
import { goToStep, openWorkshop, setActivityState, setHideAuthors, setTimer, showActivity } from './conduct.server.ts';
import { fillForm } from './fill-form.server.ts';
import { addPaperNotes, setPaperPeople } from './paper.server.ts';
import { fieldsOf, type GestureDone } from './phone-gesture.server.ts';
import { balanceTables, giveRole, makePairs, setTables } from './seat.server.ts';
import { setPaperDots } from './vote.server.ts';

export interface Conducted extends GestureDone {
  readonly undo?: GestureFields;
}

const STATES = ['open', 'revealed', 'closed'] as const;

/** What a facilitator does from their laptop: one gesture, named by `intent`. */
export async function conductGesture(context: AppContext, workshopId: string, form: FormData): Promise<Conducted> {
  const text = (name: string): string => String(form.get(name) ?? '');
  const number = (name: string): number => Number(text(name).replace(',', '.')) || 0;
  const intent = text('intent');
  const which = { workshopId, activityKey: text('activityKey') };
  switch (intent) {
    case 'open':
      await openWorkshop(context, which);
      break;
    case 'step':
      await goToStep(context, { workshopId, stepKey: text('stepKey') });
      break;
    case 'show-activity':
      await showActivity(context, which);
      break;
    case 'state': {
      const state = STATES.find((known) => known === text('state'));
      if (!state) throw new AppError('method.unknown-gesture');
      await setActivityState(context, { ...which, state });
      break;
    }
    case 'timer-start':
      await setTimer(context, { workshopId, gesture: 'start', minutes: number('minutes') });
      break;
    case 'timer-pause':
    case 'timer-resume':
    case 'timer-minute':
    case 'timer-reset':
      await setTimer(context, {
        workshopId,
        gesture: intent.slice('timer-'.length) as 'pause' | 'resume' | 'minute' | 'reset',
      });
      break;
    case 'authors':
      await setHideAuthors(context, { workshopId, hide: text('hide') === 'yes' });
      break;
    case 'arrange': {
      const gesture = readGesture(form);
      if (!gesture) throw new AppError('method.unknown-gesture');
      return { done: gesture.gesture, ...(await arrangeNotes(context, { workshopId, gesture })) };
    }
    case 'paper-notes': {
      const typed = { boxKey: text('boxKey'), tableId: text('tableId') || null, lines: text('lines') };
      const { undo } = await addPaperNotes(context, { ...which, ...typed });
      return { done: intent, undo };
    }
    case 'paper-people':
      await setPaperPeople(context, { workshopId, count: number('count') });
      break;
    case 'paper-dots':
      await setPaperDots(context, { ...which, dots: dotsOf(form) });
      break;
    case 'tables':
      await setTables(context, { workshopId, subjects: text('subjects').split('\n') });
      break;
    case 'balance':
      await balanceTables(context, workshopId);
      break;
    case 'pairs':
      await makePairs(context, workshopId);
      break;
    case 'role':
      await giveRole(context, { workshopId, role: text('role'), participantId: text('participantId') });
      break;
    case 'form': {
      const outcome = await fillForm(context, {
        ...which,
        tableId: text('tableId') || null,
        nth: number('nth') || 1,
        version: number('version'),
        typed: fieldsOf(form),
      });
      return outcome.outcome === 'saved'
        ? { done: intent, version: outcome.version }
        : { done: intent, conflict: outcome.theirs };
    }
    default:
      throw new AppError('method.unknown-gesture');
  }
  return { done: intent };
}

const DOTS = 'dots.';

/** Dots typed for paper: fields `dots.<target>`. */
function dotsOf(form: FormData): Record<string, number> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(DOTS) ? [[name.slice(DOTS.length), Math.max(0, Math.floor(Number(value) || 0))]] : [],
    ),
  );
}
