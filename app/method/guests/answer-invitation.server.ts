import { hashToken } from '~/access/token.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** An invitation as its guest's page shows it; undefined when the link opens nothing. */
export async function findInvitedGuest(context: AppContext, token: string) {
  const guest = await context.db.workshopGuest.findUnique({
    where: { answerHash: hashToken(token) },
    include: {
      workshop: {
        select: {
          title: true,
          theme: true,
          place: true,
          startsAt: true,
          timeZone: true,
          state: true,
          territoryId: true,
        },
      },
    },
  });
  if (!guest) return undefined;
  const { workshop, ...rest } = guest;
  const territory = await context.db.territory.findUnique({ where: { id: workshop.territoryId } });
  return { ...rest, workshop: { ...workshop, territoryName: territory?.name ?? '' } };
}

/** Says whether one comes, until the workshop is closed. AppError `method.link-gone`, `method.closed`. */
export async function answerInvitation(
  context: AppContext,
  input: { token: string; answer: 'coming' | 'declined' },
): Promise<void> {
  const guest = await openGuest(context, input.token);
  await context.db.workshopGuest.updateMany({
    where: { id: guest.id, state: { in: ['to-invite', 'invited', 'coming', 'declined'] } },
    data: { state: input.answer },
  });
}

/** Proposes somebody for the casting, in the guest's initials. AppError `method.link-gone`, `method.closed`. */
export async function suggestPerson(
  context: AppContext,
  input: { token: string; name: string; organisation: string; email: string; why: string },
): Promise<void> {
  const { token, name, organisation, email, why } = input;
  const guest = await openGuest(context, token);
  const { workshopId } = guest;
  if ((await context.db.castingWish.count({ where: { workshopId } })) >= MOST_WISHES) return;
  const known = await context.db.castingWish.count({ where: { workshopId, name, organisation } });
  if (known > 0) return;
  await context.db.castingWish.create({
    data: {
      ...{ workshopId, name, organisation, why },
      email: email || null,
      proposedBy: initialsOf(guest.name),
      createdAt: context.clock.now(),
    },
  });
}

const MOST_WISHES = 500;

async function openGuest(context: AppContext, token: string) {
  const guest = await findInvitedGuest(context, token);
  if (!guest) throw new AppError('method.link-gone');
  if (guest.workshop.state === 'closed' || guest.workshop.state === 'cancelled') throw new AppError('method.closed');
  return guest;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('')
    .slice(0, 3);
