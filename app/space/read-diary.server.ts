import { buildDiaryView, type DiaryView } from '~/services/food/diary-view.ts';
import { loadWasteReference } from '~/services/food/load-food.server.ts';
import { diaryIn } from '~/services/food/waste-diary.ts';
import { readNote } from '~/vault/read-note.server.ts';
import type { OpenService } from './open-service.server.ts';
import { type DatasetStanding, serviceStanding } from './service-data.server.ts';

/** Beside which data the diary is kept: the agreement to those covers it. */
export const DIARY = { dataset: 'declared/waste', topic: 'waste-diary' } as const;

export interface DiaryPage {
  readonly standing: readonly DatasetStanding[];
  /** Null without an agreement: nothing is kept then. */
  readonly view: DiaryView | null;
}

/** A tester's diary, and what it says. */
export async function readDiary(page: OpenService): Promise<DiaryPage> {
  const standing = await serviceStanding(page);
  const own = standing.find(({ dataset }) => dataset === DIARY.dataset);
  if (own?.state !== 'ready' && own?.state !== 'to-say') return { standing, view: null };
  const { testerId } = page.tester;
  const diary = diaryIn(await readNote(page.app, { testerId, ...DIARY, reader: 'tester' }));
  // The weekly questions are another way of saying the same: the diary asks for nothing else.
  return {
    standing: standing.filter((one) => one !== own),
    view: buildDiaryView(diary, page.today, loadWasteReference()),
  };
}
