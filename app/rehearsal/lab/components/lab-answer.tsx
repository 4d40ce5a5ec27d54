import { governanceModels } from '~/governance/models.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Diagram } from '~/ui/diagram.tsx';
import { labMessages } from '../../messages/lab.ts';
import type { LabPage } from '../lab-page.server.ts';
import { LabDeparture } from './lab-departure.tsx';
import { LabTable } from './lab-table.tsx';
import { whoReads } from './lab-words.ts';

/** The five replays side by side: who reads, what is asked, what leaving does, and the way of the data. */
export function LabAnswer({ page }: { page: LabPage }) {
  const t = useMessages(labMessages);
  const locale = useLocale();
  const { measures, names, flows } = page;
  const n = (value: number): string => formatNumber(locale, value);
  const asked = measures.map(({ askedPerTester }) => askedPerTester.consents.asked);
  const [least, most] = [Math.min(...asked), Math.max(...asked)];
  const copying = measures.filter(({ copies }) => copies.made > 0);
  const title = (key: keyof typeof governanceModels) => inLocale(governanceModels[key].title, locale);
  const { rows } = t;
  return (
    <>
      <section className="section" role="status">
        <h2>{least === most ? t.headlineSame(n(most)) : t.headline(n(least), n(most))}</h2>
        <p>{copying.length > 0 ? t.copiesIn(copying.map(({ model }) => title(model)).join(', ')) : t.noCopies}</p>
      </section>
      <section className="section">
        <h2>{t.reads}</h2>
        <p>{t.readsLead}</p>
        <LabTable
          page={page}
          caption={t.reads}
          head={t.data}
          rows={Object.entries(names.datasets).map(([key, named]) => ({
            label: inLocale(named, locale),
            cell: ({ datasets }) =>
              whoReads(datasets.find(({ dataset }) => dataset === key)?.readers ?? [], names, locale),
          }))}
        />
      </section>
      <section className="section">
        <h2>{t.asked}</h2>
        <LabTable
          page={page}
          caption={t.asked}
          head={t.question}
          rows={[
            { label: rows.consents, isStrong: true, cell: (one) => n(one.askedPerTester.consents.asked) },
            ...(['onJoining', 'onBoard', 'aboutData', 'other', 'atHolders'] as const).map((key) => ({
              label: rows[key],
              cell: (one: LabPage['measures'][number]) => n(one.askedPerTester.consents[key]),
            })),
            { label: rows.decisions, isStrong: true, cell: (one) => n(one.askedPerTester.decisions.total) },
            ...(['otherTrips', 'shares', 'ballots'] as const).map((key) => ({
              label: rows[key],
              cell: (one: LabPage['measures'][number]) => n(one.askedPerTester.decisions[key]),
            })),
            { label: rows.recorded, isStrong: true, cell: (one) => n(one.askedPerTester.consents.recorded) },
            { label: rows.certifications, cell: (one) => n(one.askedPerTester.byOthers.certifications) },
            { label: rows.seatVotes, cell: (one) => n(one.askedPerTester.byOthers.seatVotes) },
          ]}
        />
      </section>
      <LabDeparture page={page} />
      <section className="section">
        <h2>{t.flows}</h2>
        {flows.map((flow, index) => {
          const measure = measures[index];
          if (!measure) return null;
          const openers = new Set(
            measure.datasets.flatMap(({ readers }) =>
              readers.filter(({ reader, opened }) => reader !== 'tester' && opened > 0).map(({ reader }) => reader),
            ),
          );
          return (
            <Diagram
              key={measure.model}
              {...flow}
              headingLevel={3}
              title={title(measure.model)}
              sentence={t.flowSentence(n(openers.size))}
            />
          );
        })}
      </section>
    </>
  );
}
