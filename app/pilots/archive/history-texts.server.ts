import type { AppContext } from '~/platform/context.server.ts';

/** The free texts of one version of a protocol: whoever wrote them may have named somebody. */
export interface VersionTexts {
  readonly version: number;
  readonly reason: string;
  readonly fr: string;
  readonly en: string;
}

/** They are read over before they leave: what each version was for, and what testers were told of it. */
export async function historyTexts({ db }: Pick<AppContext, 'db'>, slug: string): Promise<VersionTexts[]> {
  const rows = await db.protocolVersion.findMany({
    where: { pilotSlug: slug },
    orderBy: { version: 'asc' },
    select: { version: true, reason: true, changesFr: true, changesEn: true },
  });
  return rows.map(({ version, reason, changesFr, changesEn }) => ({ version, reason, fr: changesFr, en: changesEn }));
}

const MOST = 5000;

/** The same as the form posted them: reworded, or emptied so as to be left out. */
export function readTexts(form: FormData): VersionTexts[] {
  const text = (name: string): string =>
    String(form.get(name) ?? '')
      .trim()
      .replaceAll('\r\n', '\n')
      .slice(0, MOST);
  return form
    .getAll('version')
    .map(Number)
    .filter((version) => Number.isSafeInteger(version) && version > 0)
    .map((version) => ({
      version,
      ...{ reason: text(`reason-${version}`), fr: text(`fr-${version}`), en: text(`en-${version}`) },
    }));
}
