import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';

/** Who reads the kit's pages: anyone; a member of staff is told their name and where their territory is. */
export interface KitReader {
  readonly locale: Locale;
  readonly who: string;
  /** The reader's first territory, when they may read its workshops; what links of advice lead into. */
  readonly territoryId: string | undefined;
  readonly mayPlan: boolean;
}

export async function kitReader(args: LoaderFunctionArgs): Promise<KitReader> {
  const principal = await requireAccess(args, 'public.read');
  const locale = localeOf(args.request);
  if (principal.kind !== 'staff') return { locale, who: '', territoryId: undefined, mayPlan: false };
  const territory = principal.roles[0]?.territoryId;
  const may = (action: 'workshop.read' | 'workshop.run') => decide(principal, action, { territory }) === 'allow';
  return {
    locale,
    who: principal.name,
    territoryId: territory && may('workshop.read') ? territory : undefined,
    mayPlan: territory !== undefined && may('workshop.run'),
  };
}
