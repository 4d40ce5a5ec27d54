import { Temporal } from 'temporal-polyfill';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { channelsOf } from '~/pilots/recruitment-channels.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { drawQr } from '~/platform/draw-qr.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { FreshLinksProps } from './components/fresh-links.tsx';
import type { LinkFieldName, LinkFormProblem } from './components/link-form.tsx';
import { createEnrolmentLinks } from './create-enrolment-links.server.ts';
import { messages } from './messages/links-page.ts';
import { refusalWords } from './refusal-words.server.ts';

const NAMES: readonly LinkFieldName[] = ['panel', 'channel', 'label', 'count', 'uses', 'maxUses', 'expires'];
const MOST_LINKS = 200;
const MOST_USES = 100_000;

export type MadeLinks =
  | {
      readonly fresh: Omit<FreshLinksProps, 'pilot' | 'labelsPath'> & { readonly panelKey: string };
      readonly problem: null;
    }
  | { readonly fresh: null; readonly problem: LinkFormProblem };

/** Reads the posted form, makes the links and draws their QR codes; or says what is to be looked at again. */
export async function makeLinks(
  context: AppContext,
  input: { form: FormData; pilotSlug: string; createdById: string; locale: Locale },
): Promise<MadeLinks> {
  const { form, pilotSlug, createdById, locale } = input;
  const definition = await getPilotDefinition(context, pilotSlug);
  const kept = Object.fromEntries(
    NAMES.map((name) => [
      name,
      String(form.get(name) ?? '')
        .trim()
        .slice(0, 100),
    ]),
  );
  const panel = definition.panels.find(({ key }) => key === kept.panel);
  const count = Number(kept.count);
  const maxUses = kept.uses === 'multi' ? Number(kept.maxUses) : 1;
  const expiresAt = endOfDay(kept.expires ?? '', definition.calendar.timeZone);
  const t = pick(messages, locale).create.errors;
  const errors: Partial<Record<LinkFieldName, string>> = {
    ...(panel ? {} : { panel: t.panel }),
    ...(kept.label ? {} : { label: t.label }),
    ...(isWithin(count, 1, MOST_LINKS) ? {} : { count: t.count }),
    ...(kept.uses === 'multi' && !isWithin(maxUses, 2, MOST_USES) ? { maxUses: t.uses } : {}),
    ...(expiresAt && expiresAt > context.clock.now() ? {} : { expires: t.expires }),
  };
  if (!panel || !expiresAt || Object.keys(errors).length > 0)
    return { fresh: null, problem: { errors, kept, refused: null } };
  try {
    const links = await createEnrolmentLinks(context, {
      ...{ pilotSlug, panelKey: panel.key, count, maxUses, expiresAt, createdById },
      channelKey: channelsOf(panel).find(({ key }) => key === kept.channel)?.key ?? null,
      label: kept.label ?? '',
    });
    const fresh = links.map((link) => ({ ...link, qr: drawQr(link.url) }));
    const lastDay = kept.expires ?? '';
    return { fresh: { links: fresh, panelKey: panel.key, panel: panel.title, lastDay, maxUses }, problem: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { fresh: null, problem: { errors: {}, kept, refused: refusalWords(error, locale) } };
  }
}

/** The instant at which a day (yyyy-mm-dd) is over; undefined when it is not one. */
function endOfDay(day: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    const next = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 });
    return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return undefined;
  }
}

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;
