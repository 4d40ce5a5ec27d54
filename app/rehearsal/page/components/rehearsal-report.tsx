import { Link } from '@remix-run/react';
import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { FlowRibbon } from '~/research/components/flow-ribbon.tsx';
import { Figure } from '~/ui/figure.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import { pageMessages } from '../../messages/page.ts';
import { problemMessages } from '../../messages/problems.ts';
import { reportMessages } from '../../messages/report.ts';
import type { Gravity } from '../../report/problem.ts';
import type { ShownReport } from '../rehearsal-page.server.ts';
import styles from './rehearsal.module.css';
import { ActsTable, LoadTable, RetentionTable, SurveysTable } from './report-tables.tsx';

/** One rehearsal: problems first, then what would happen, then what it takes. */
export function RehearsalReport({ report, base }: { report: ShownReport; base: string }) {
  const t = useMessages(pageMessages);
  const words = useMessages(reportMessages);
  const locale = useLocale();
  const { figures, question, retention, notPlayed } = report;
  const n = (value: number, digits = 0): string => formatNumber(locale, value, { maximumFractionDigits: digits });
  const mega = (bytes: number): string =>
    formatNumber(locale, bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const used = figures.flow.find(({ stage }) => stage === 'activated')?.ofEnrolled ?? 0;
  const isUsed = retention.length > 0;
  return (
    <>
      <p>
        <Tag tone="info">{t.simulated}</Tag>{' '}
        {t.played(
          n(question.testers),
          formatDate(locale, figures.from),
          formatDate(locale, figures.to),
          `${question.seed}`,
        )}
      </p>
      <p className="aside">{t.simulatedWhy}</p>
      <Problems report={report} base={base} />
      <Figure
        title={isUsed ? t.flow.title(formatPercent(locale, used)) : t.flow.noUse}
        sentence={isUsed ? t.flow.sentence : words.noUse}
        plot={<FlowRibbon steps={figures.flow} />}
      />
      {isUsed ? <RetentionTable retention={retention} /> : null}
      {notPlayed.services.length + notPlayed.holders.length > 0 ? (
        <section className="section stack">
          <h2>{words.notPlayed}</h2>
          {notPlayed.services.length > 0 ? <p>{words.services(notPlayed.services.join(', '))}</p> : null}
          {notPlayed.holders.length > 0 ? <p>{words.holders(notPlayed.holders.join(', '))}</p> : null}
        </section>
      ) : null}
      <Incidents report={report} />
      <SurveysTable report={report} />
      <LoadTable report={report} />
      <ActsTable report={report} />
      <section className="section stack">
        <h2>{t.weight.title}</h2>
        <ul className={styles.lines}>
          <li>
            {figures.bytesPerItem === null
              ? words.nothingHeld
              : words.items(n(figures.readingsStored), mega(figures.vaultBytes), n(figures.bytesPerItem, 2))}
          </li>
          <li>
            {words.fullSize(n(figures.fullSize.testers), n(figures.fullSize.items), mega(figures.fullSize.bytesGrown))}
          </li>
          <li>
            {words.speedLine(
              n(figures.playSeconds, 1),
              n(figures.itemsArrived),
              n(figures.itemsPerSecond),
              mega(figures.peakMemoryBytes),
            )}
          </li>
        </ul>
      </section>
    </>
  );
}

const TONES: Readonly<Record<Gravity, Tone>> = { stops: 'bad', weakens: 'warn', tells: 'info' };

function Problems({ report: { problems }, base }: { report: ShownReport; base: string }) {
  const t = useMessages(pageMessages).problems;
  const { gravity: gravities } = useMessages(problemMessages);
  return (
    <section className="section stack" aria-labelledby="problemes">
      <h2 id="problemes">{t.title(problems.length)}</h2>
      {problems.length > 0 ? <p>{t.lead}</p> : null}
      <ul className={styles.problems}>
        {problems.map(({ gravity, says, todo, place }) => (
          <li key={says}>
            <Tag tone={TONES[gravity]}>{gravities[gravity]}</Tag>
            <span>{says}</span>
            <span>
              <strong>{todo}</strong> <Link to={`${base}${place}`}>{t.see}</Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Incidents({ report: { incidents, compared } }: { report: ShownReport }) {
  const words = useMessages(reportMessages);
  if (incidents.length === 0) return null;
  return (
    <section className="section stack">
      <h2>{words.incidents}</h2>
      {incidents.map(([title = '', ...lines]) => (
        <div key={title}>
          <h3 className={styles.incidentTitle}>{title}</h3>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {compared.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
