import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { WallNote, WallState } from '../../live/wall-state.ts';
import { clustersOf, mergedInto, notesOf, pointsOf, sourceOf, voteOn } from '../../live/wall-view.ts';
import { messages } from '../../messages/wall.ts';

export interface WallBoardProps {
  readonly template: WorkshopTemplate;
  readonly state: WallState;
  readonly writeKey: string;
  /** One table's wall; null for the whole room. */
  readonly tableId: string | null;
}

export interface WallFrame {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly WallNote[];
  readonly points: number | null;
  readonly isFamily: boolean;
}

/** How notes stand together: in families; while none is made, by table when each has its wall, or else by question. */
export function useWallFrames({ template, state, writeKey, tableId }: WallBoardProps): readonly WallFrame[] {
  const t = useMessages(messages);
  const locale = useLocale();
  const notes = notesOf(state, writeKey, tableId);
  const clusters = clustersOf(state, writeKey, tableId);
  const vote = voteOn(template, state, writeKey);
  const source = sourceOf(template, writeKey);
  const frame = (id: string, name: string, isIn: (note: WallNote) => boolean, isFamily = false): WallFrame => {
    const inside = notes.filter(isIn);
    const ids = [id, ...inside.flatMap((note) => [note.id, ...mergedInto(state, note.id).map((other) => other.id)])];
    return { id, name, notes: byPoints(state, vote, inside), points: pointsOf(state, vote, ids), isFamily };
  };
  if (clusters.length > 0) {
    const isLoose = ({ cluster }: WallNote): boolean => !cluster || !state.clusters[cluster];
    return [
      ...clusters.map(({ id, name }) => frame(id, name, ({ cluster }) => cluster === id, true)),
      ...(notes.some(isLoose) ? [frame('loose', t.loose, isLoose)] : []),
    ];
  }
  if (source?.perTable && tableId === null) {
    return state.tables.map(({ id, number, subject }) =>
      frame(id, t.tableOf(number, subject), (note) => note.table === id),
    );
  }
  const boxes = source?.boxes ?? [];
  if (boxes.length <= 1) return [frame('all', '', () => true)];
  return boxes.map(({ key, prompt }) => frame(key, inLocale(prompt, locale), (note) => note.box === key));
}

/** With points, the most pointed first; otherwise the most recent. */
function byPoints(state: WallState, vote: string | undefined, notes: readonly WallNote[]): readonly WallNote[] {
  const points = (note: WallNote): number => pointsOf(state, vote, [note.id]) ?? 0;
  return [...notes].sort((a, b) => points(b) - points(a));
}
