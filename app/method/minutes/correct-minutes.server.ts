import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { describeMinutes, readCorrections } from './describe-minutes.server.ts';
import { toText } from './minutes-text.ts';

const LONGEST = 20_000;

export interface MinutesCorrection {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly locale: Locale;
  readonly section: string;
  /** The version that was on the page. */
  readonly version: number;
  /** The new words; null takes the generated ones back. */
  readonly text: string | null;
}

/**
 * Rewrites one section in one language, and remembers what it was written over, so that the page can tell when the
 * workshop changes afterwards. 404; AppError `method.conflict` when somebody corrected these minutes meanwhile.
 */
export async function correctMinutes(context: AppContext, input: MinutesCorrection): Promise<void> {
  const { workshopId, locale, section, version, text } = input;
  const minutes = await describeMinutes(context, { ...input, people: true });
  const found = minutes.sections.find(({ key }) => key === section);
  if (!found) throw new Response(null, { status: 404 });
  const { db, clock } = context;
  const stored = await db.workshopMinutes.findUnique({ where: { workshopId } });
  const corrections = readCorrections(stored?.sections);
  const { [section]: _before, ...others } = corrections[locale] ?? {};
  const base = toText(found.generated);
  const own = text === null ? {} : { [section]: { text: text.slice(0, LONGEST), base } };
  const sections = { ...corrections, [locale]: { ...others, ...own } };
  const updatedAt = clock.now();
  const { count } = stored
    ? await db.workshopMinutes.updateMany({
        where: { workshopId, version },
        data: { sections, updatedAt, version: { increment: 1 } },
      })
    : await db.workshopMinutes.createMany({ data: [{ workshopId, sections, updatedAt }], skipDuplicates: true });
  if (count === 0) throw new AppError('method.conflict');
}
