import { shareTitles } from '~/consent/collective/share-titles.server.ts';
import { viewerNames } from '~/consent/views/list-views.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** What the readers of a tester's journal whom the pilot's folder does not name are called, by reader. */
export async function readerNames(
  context: Pick<AppContext, 'db'>,
  testerId: string,
  readers: readonly string[],
): Promise<Map<string, Bilingual>> {
  return new Map([...(await shareTitles(context, readers)), ...(await viewerNames(context, testerId, readers))]);
}
