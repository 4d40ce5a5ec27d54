import { AppError } from '~/platform/app-error.ts';

/** A closed workshop is what happened: nothing changes it any more. Throws AppError `method.closed`. */
export function assertNotClosed(workshop: { readonly state: string }): void {
  if (workshop.state === 'closed') throw new AppError('method.closed');
}
