import { REST_CELL } from '~/pilots/quota-cells.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { joinPanel } from './join-panel.server.ts';

export interface EnrolTester {
  readonly token: string;
  readonly name: string;
  /** Optional: without it, nobody can be sent a link to come back. */
  readonly email?: string | undefined;
  readonly locale: Locale;
  readonly isDemo?: boolean;
  /** The quota cell that they are for; without it, they sit with everyone else. */
  readonly cell?: string | undefined;
}

/**
 * Enrols a person through a link where a seat is theirs whatever the panel's quotas, waiting list and draw say: takes
 * one use of the link, a seat in the panel and the next pseudonym of the pilot, all or nothing. Of two phones with one
 * single-use link, one wins. People at the door go through `joinPanel`.
 * Errors: AppError('panels.link-unknown' | 'panels.link-used' | 'panels.link-expired' | 'panels.link-revoked' |
 * 'panels.full'); what `requireOpenFor` throws where nobody may enrol.
 */
export async function enrolTester(
  context: AppContext,
  { token, name, email, locale, isDemo = false, cell = REST_CELL }: EnrolTester,
): Promise<{ testerId: string; pseudonym: string }> {
  const joined = await joinPanel(context, {
    ...{ token, name, email: email ?? null, locale, isDemo, cell, phone: null, address: null },
    ...{ contactWay: 'mail', hours: 'any', way: 'alone', helperId: null, onlySeated: true },
  });
  if (joined.kind !== 'enrolled') throw new RangeError('A candidate where only seats were asked for');
  return joined;
}
