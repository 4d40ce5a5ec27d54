import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { REST_CELL } from '~/pilots/quota-cells.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { asEntries, asStrata, type DrawnEntry } from './draw-records.ts';
import { drawMark } from './fingerprint.server.ts';

export interface StratumView {
  readonly key: string;
  /** The cells it holds; null stands for everyone whom no cell is for. */
  readonly titles: readonly (Bilingual | null)[];
  readonly target: number;
  readonly candidates: number;
  readonly seats: number;
}

export interface DrawView {
  readonly pilot: Bilingual;
  readonly panel: Bilingual;
  readonly theme: 'energie' | 'mobilite' | 'social' | 'alimentation';
  readonly contact: { readonly name: string; readonly email: string };
  readonly commitment: string;
  readonly announcedAt: Date;
  /** yyyy-mm-dd */
  readonly drawOn: string;
  readonly confirmDays: number;
  readonly size: number;
  readonly smallestGroup: number;
  /** Null before it is run. */
  readonly result: {
    readonly drawnAt: Date;
    readonly secret: string;
    readonly word: string;
    readonly seats: number;
    readonly strata: readonly StratumView[];
    readonly candidates: number;
    /** Null when the candidates were too few for a list to be published. */
    readonly entries: readonly (DrawnEntry & { readonly mark: string })[] | null;
  } | null;
}

/** The draw of a panel as anyone may see it: announced, then run. Null when none was announced. */
export async function readDraw(
  context: AppContext,
  { pilotSlug, panelKey }: { pilotSlug: string; panelKey: string },
): Promise<DrawView | null> {
  const row = await context.db.panelDraw.findUnique({ where: { pilotSlug_panelKey: { pilotSlug, panelKey } } });
  if (!row) return null;
  const { title, theme, contact, panels, smallestGroup } = await getPilotDefinition(context, pilotSlug);
  const panel = panels.find(({ key }) => key === panelKey);
  if (!panel) return null;
  const { commitment, announcedAt, drawOn, confirmDays, drawnAt, secret } = row;
  const titleOf = (key: string): Bilingual | null =>
    key === REST_CELL ? null : (panel.entry?.cells.find((cell) => cell.key === key)?.title ?? { fr: key, en: key });
  const shared = { commitment, announcedAt, drawOn, confirmDays, smallestGroup, size: panel.size };
  const named = { pilot: title, panel: panel.title, theme, contact: { name: contact.name, email: contact.email } };
  if (!drawnAt) return { ...named, ...shared, result: null };
  const word = row.word ?? '';
  const entries = asEntries(row.entries);
  return {
    ...named,
    ...shared,
    result: {
      ...{ drawnAt, secret, word, seats: row.seats ?? 0, candidates: entries.length },
      strata: asStrata(row.strata).map(({ key, cells, target, candidates, seats }) => ({
        ...{ key, titles: cells.map(titleOf), target, candidates, seats },
      })),
      entries:
        entries.length < smallestGroup
          ? null
          : entries.map((entry) => ({ ...entry, mark: drawMark(secret, word, entry.code) })),
    },
  };
}
