import { randomUUID } from 'node:crypto';
import { hashToken } from '~/access/token.server.ts';
import { emailIndex, normaliseEmail } from '~/consent/email-index.server.ts';
import { createVaultKey, sealForTester } from '~/consent/personal-key.server.ts';
import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import type { PilotPanel } from '~/pilots/definition/people.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { CandidateState, EntryWay, SealedCandidate } from './candidate.ts';
import { candidateToken, newCandidateCode } from './candidate-token.server.ts';
import type { ContactHours, ContactWay, Reach } from './contact-preferences.ts';
import { findEnrolmentLink } from './find-enrolment-link.server.ts';
import { readSeats } from './read-seats.server.ts';
import { seatTester } from './seat-tester.server.ts';
import { cellOf, hasSeat, seatsLeft } from './seats.ts';
import { recordStages, takePseudonym, takeUse, type UsedLink } from './take-part.server.ts';
import { writeToCandidate } from './write-to-candidate.server.ts';

export interface JoinPanel extends Reach {
  readonly token: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isDemo: boolean;
  /** The quota cell that their answers put them in: see judgeEntry. The answers themselves stay at the door. */
  readonly cell: string;
  readonly contactWay: ContactWay;
  readonly hours: ContactHours;
  readonly way: EntryWay;
  /** The member of staff who helps, or types the form in. */
  readonly helperId: string | null;
  /** A seat or an error: quotas, the waiting list and the draw are passed over, never the size of the panel. */
  readonly onlySeated?: boolean;
}

export type Joined =
  | { readonly kind: 'enrolled'; readonly testerId: string; readonly pseudonym: string }
  /** Waits for the draw, or for a seat; `token` opens their own page. */
  | { readonly kind: 'candidate' | 'waiting'; readonly token: string }
  /** This address is on the list already: nothing new was written, and a mail was sent to it. */
  | { readonly kind: 'known' };

/**
 * Somebody eligible comes through a link: takes one use of it and the next pseudonym of the pilot, then a seat, or a
 * place among the candidates of a draw that has not been run, or on the waiting list. All or nothing; of two people for
 * the last seat, one gets it and the other waits.
 * Errors: AppError('panels.link-unknown' | 'panels.link-used' | 'panels.link-expired' | 'panels.link-revoked' |
 * 'pilots.…'; 'panels.full' where only seats were asked for).
 */
export async function joinPanel(context: AppContext, input: JoinPanel): Promise<Joined> {
  const link = await findEnrolmentLink(context, input.token);
  if (link.state !== 'open') throw new AppError(`panels.link-${link.state}`);
  const definition = await getPilotDefinition(context, link.pilotSlug);
  const panel = definition.panels.find(({ key }) => key === link.panelKey);
  if (!panel) throw new AppError('panels.link-unknown');

  const id = randomUUID();
  const email = input.email?.trim() ? normaliseEmail(input.email) : null;
  const person = { ...input, name: input.name.trim(), email };
  await createVaultKey(context, id);
  try {
    const joined = await context.db.$transaction((tx) => enter(context, tx, { id, panel, person }), TRANSACTION);
    if (joined.kind === 'known') await context.keys.delete(id);
    if (joined.kind !== 'enrolled' && email) await writeToCandidate(context, { pilotSlug: link.pilotSlug, email });
    return joined;
  } catch (error) {
    await context.keys.delete(id);
    throw error;
  }
}

interface Entering {
  readonly id: string;
  readonly panel: PilotPanel;
  readonly person: JoinPanel;
}

async function enter(context: AppContext, tx: Tx, { id, panel, person }: Entering): Promise<Joined> {
  const link = await takeUse(context, tx, person.token);
  const pseudonym = await takePseudonym(tx, link.pilotSlug);
  const { cells, isDrawn } = await readSeats(tx, link.pilotSlug, panel);
  const cell = cellOf(cells, person.cell);
  const isFree = person.onlySeated
    ? seatsLeft(panel.size, cells) > 0
    : hasSeat(panel.size, cells, cell) && !(panel.entry?.draw && !isDrawn);
  if (isFree) {
    const { name, email, phone, address } = person;
    await seatTester(context, tx, {
      ...{ testerId: id, pilotSlug: link.pilotSlug, panelKey: panel.key, pseudonym, linkId: link.id },
      ...{ channelKey: link.channelKey, cellKey: person.cell, identity: { name, email }, reach: { phone, address } },
      ...{ contactWay: person.contactWay, hours: person.hours, locale: person.locale, way: person.way },
      ...{ helperId: person.helperId, isDemo: person.isDemo, stages: ['contacted', 'eligible', 'enrolled'] },
    });
    return { kind: 'enrolled', testerId: id, pseudonym };
  }
  if (person.onlySeated) throw new AppError('panels.full', { size: panel.size });
  const state = panel.entry?.draw && !isDrawn ? 'candidate' : 'waiting';
  return putOnList(context, tx, { id, panel, person, link, pseudonym, state });
}

interface OnList extends Entering {
  readonly link: UsedLink;
  readonly pseudonym: string;
  readonly state: Exclude<CandidateState, 'invited'>;
}

async function putOnList(context: AppContext, tx: Tx, on: OnList): Promise<Joined> {
  const { id, panel, person, link, pseudonym, state } = on;
  const { name, email, phone, address } = person;
  const where = { pilotSlug: link.pilotSlug, panelKey: panel.key };
  const index = email ? emailIndex(context, email) : '';
  if (email && (await tx.candidate.count({ where: { ...where, emailIndex: index } })) > 0) return { kind: 'known' };
  const last = await tx.candidate.aggregate({ where, _max: { rank: true } });
  const token = candidateToken(context, id);
  await tx.candidate.create({
    data: {
      ...{ id, ...where, pseudonym, code: newCandidateCode(), tokenHash: hashToken(token), linkId: link.id, state },
      ...{
        channelKey: link.channelKey,
        cellKey: person.cell,
        rank: state === 'waiting' ? (last._max.rank ?? 0) + 1 : null,
      },
      sealed: await sealForTester(context, id, { name, email, phone, address } satisfies SealedCandidate),
      ...{ emailIndex: index, contactWay: person.contactWay, hours: person.hours, locale: person.locale },
      ...{ way: person.way, helperId: person.helperId, isDemo: person.isDemo, appliedAt: context.clock.now() },
    },
  });
  await recordStages(context, tx, { ...where, pseudonym }, ['contacted', 'eligible']);
  return { kind: state, token };
}
