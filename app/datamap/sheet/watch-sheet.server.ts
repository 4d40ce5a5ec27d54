import type { AppContext } from '~/platform/context.server.ts';
import type { EventSink } from '~/platform/http/event-stream.server.ts';
import { announce, newsOf, SHEET_CHANNEL } from './announce.server.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { readRows } from './read-rows.server.ts';
import { watchTray } from './tray.server.ts';

/**
 * Tells a page what others do on its sheet, and tells the others when it leaves. Events: `rows` { rows, gone },
 * `here` a place, `left` { client }, `who` (say again where you are), `again` (read the whole sheet again), `tray` the
 * notes that wait and the table's timer.
 * Returns what stops hearing.
 */
export async function watchSheet(
  context: AppContext,
  input: { sheet: SheetRef; client: string },
  sink: EventSink,
): Promise<() => Promise<void>> {
  const { sheet, client } = input;
  const { db, database, log } = context;
  const fail = (error: unknown) => {
    log.error({ err: error }, 'sheet watch');
    // The page comes back by itself and reads what stands then.
    sink.close();
  };
  const tellRows = async (ids: readonly string[]) => {
    const rows = await readRows(db, sheet, ids);
    sink.send('rows', { rows, gone: ids.filter((id) => !rows.some((row) => row.id === id)) });
  };
  // One after the other: an older state never overtakes a newer one.
  let telling = Promise.resolve();
  const tray = await watchTray(context, sheet, { tell: (now) => sink.send('tray', now), fail });
  const stop = await database.listen(SHEET_CHANNEL, (payload) => {
    const news = newsOf(sheet, payload);
    if (!news) return;
    if (news === 'lost' || news.kind === 'rows') tray.look();
    if (news === 'lost') sink.send('again', {});
    else if (news.kind === 'here') sink.send('here', news.place);
    else if (news.kind === 'left') sink.send('left', { client: news.client });
    else if (news.kind === 'who') sink.send('who', {});
    else if (news.ids === null) sink.send('again', {});
    else {
      const { ids } = news;
      telling = telling.then(() => tellRows(ids)).catch(fail);
    }
  });
  // What changed while nobody listened: a page that comes back reads it all again.
  sink.send('hello', {});
  await announce(context, sheet, { kind: 'who' });
  return async () => {
    await stop();
    await tray.stop();
    await announce(context, sheet, { kind: 'left', client });
  };
}
