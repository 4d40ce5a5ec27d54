import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { labMessages } from '../../messages/lab.ts';
import type { LabPage } from '../lab-page.server.ts';
import type { GovernanceMeasure, MeasuredShare } from '../measures.ts';
import { LabTable } from './lab-table.tsx';
import { readerTitle } from './lab-words.ts';

/** Copies made, and what one departure did, model by model. */
export function LabDeparture({ page }: { page: LabPage }) {
  const t = useMessages(labMessages);
  const locale = useLocale();
  const { names } = page;
  const n = (value: number): string => formatNumber(locale, value);
  const subject = (key: string | null): string => {
    const service = names.services[key ?? ''];
    return service ? inLocale(service, locale) : (names.holders[key ?? ''] ?? key ?? '');
  };
  const share = ({ way, before, after, peopleBefore, peopleNext, why }: MeasuredShare): string => {
    const [people, next] = [peopleBefore, peopleNext].map((count) => (count === null ? '?' : n(count)));
    if (way === 'none') return t.shares.none(why ? t.whys[why] : '');
    if (way === 'vote' || way === 'admission') return t.shares[way](n(before), people ?? '', next ?? '');
    return t.shares[way](n(before), n(after));
  };
  const remains = ({ leaving }: GovernanceMeasure): string[] => {
    const { remains: kept, operatorTotals } = leaving;
    return [
      t.remains(n(kept.agreementFacts), n(kept.activityEntries)),
      ...(kept.publishedTotals > 0 ? [t.publishedTotals(n(kept.publishedTotals))] : []),
      ...(operatorTotals ? [t.operatorTotals(n(operatorTotals.testersBefore), n(operatorTotals.testersAfter))] : []),
    ];
  };
  const { leaving } = t;
  return (
    <section className="section">
      <h2>{t.leaves}</h2>
      <LabTable
        page={page}
        caption={t.leaves}
        head={t.question}
        none={t.nothing}
        rows={[
          { label: leaving.copies, isStrong: true, cell: ({ copies }) => n(copies.perTester) },
          { label: leaving.recalled, cell: (one) => n(one.leaving.recalled.asked) },
          { label: leaving.confirmed, cell: (one) => n(one.leaving.recalled.confirmed) },
          { label: leaving.left, cell: (one) => n(one.leaving.copiesLeft) },
          {
            label: leaving.acts,
            isStrong: true,
            cell: (one) => one.leaving.acts.map((act) => t.acts[act.kind](subject(act.subject))),
          },
          {
            label: leaving.stops,
            cell: (one) => one.leaving.stopsReading.map((reader) => readerTitle(reader, names, locale)),
          },
          { label: leaving.share, cell: (one) => share(one.share) },
          { label: leaving.remains, cell: remains },
        ]}
      />
    </section>
  );
}
