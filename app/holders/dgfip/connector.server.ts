import type { Entry } from '~/platform/entry.ts';
import { noonOf } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { dgfipManifest as manifest } from './manifest.ts';
import { mockNotices } from './mock.ts';
import { type NoticeItem, notice } from './wire.ts';

/** The tax office. */
export const dgfip = proposalHolder({
  manifest,
  datasets: { 'dgfip/income': { ...mockNotices, item: notice, toEntry: noticeEntry } },
});

function noticeEntry({ id, issued_on, year, reference_income_euros, shares }: NoticeItem): Entry {
  return { id, at: noonOf(issued_on), fields: { year: String(year), income: reference_income_euros, shares } };
}
