/**
 * An error with a code that a page can put into words. Everything a person can cause throws one;
 * anything else is a defect and shows the general error page.
 *
 * `code` is `room.reason`; the room's messages hold its text under `errors`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}

/** By name, not by class: two bundles of the same module must agree. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error;
}
