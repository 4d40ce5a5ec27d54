import type { Activity, ActivityOf } from '~/kit/schema/activities.ts';
import { AppError } from '~/platform/app-error.ts';
import { findActivityOf } from '../workshop-template.ts';
import type { LockedWorkshop } from './change-workshop.server.ts';
import type { ActivityState } from './wall-state.ts';

/** Throws AppError `method.closed` or `method.not-open-yet`. */
export function assertRunning(workshop: Pick<LockedWorkshop, 'state'>): void {
  if (workshop.state === 'closed') throw new AppError('method.closed');
  if (workshop.state !== 'running') throw new AppError('method.not-open-yet');
}

/** An activity of the agenda, of the kind expected. Throws AppError `method.activity-gone`. */
export function activityOf<K extends Activity['kind']>(
  workshop: Pick<LockedWorkshop, 'template'>,
  activityKey: string,
  kind: K,
): ActivityOf<K> {
  const activity = findActivityOf(workshop.template, activityKey, kind);
  if (!activity) throw new AppError('method.activity-gone');
  return activity;
}

/** Where an activity stands, when it still takes things in. Throws AppError `method.activity-closed`. */
export function assertTakesIn(workshop: Pick<LockedWorkshop, 'activities'>, activityKey: string): ActivityState {
  const state = workshop.activities[activityKey] ?? 'closed';
  if (state === 'closed') throw new AppError('method.activity-closed');
  return state;
}
