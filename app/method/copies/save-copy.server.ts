import { type WorkshopTemplate, workshopTemplateSchema } from '~/kit/schema/workshop.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { isUuid } from '../is-uuid.ts';
import { readTemplate } from '../workshop-template.ts';

interface Where {
  readonly territoryId: string;
  readonly copyId: string;
}

/** A territory's own version, to edit; 404 when there is none or it was put away. */
export async function findCopy(context: AppContext, { territoryId, copyId }: Where) {
  if (!isUuid(copyId)) throw new Response(null, { status: 404 });
  const copy = await context.db.workshopCopy.findFirst({ where: { id: copyId, territoryId, deletedAt: null } });
  if (!copy) throw new Response(null, { status: 404 });
  return { ...copy, template: readTemplate(copy.content) };
}

/**
 * Keeps a version's new agenda; workshops already planned keep theirs. 404; AppError `method.conflict` when somebody
 * saved it meanwhile, `method.bad-agenda` when it is no agenda any more (fewer than two steps, minutes out of range).
 */
export async function saveCopy(
  context: AppContext,
  input: Where & { version: number; template: WorkshopTemplate; locale: Locale },
): Promise<void> {
  const { territoryId, copyId, version, locale } = input;
  const parsed = workshopTemplateSchema.safeParse(input.template);
  if (!parsed.success) throw new AppError('method.bad-agenda');
  const { count } = await context.db.workshopCopy.updateMany({
    where: { id: copyId, territoryId, version, deletedAt: null },
    data: {
      ...{ content: parsed.data, title: parsed.data.title[locale], updatedAt: context.clock.now() },
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new AppError('method.conflict');
}
