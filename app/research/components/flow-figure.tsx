import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import { filterHref } from '../filter.ts';
import { type FlowFinding, flowDetail, flowFinding } from '../findings.ts';
import { type FlowStep, flowLines } from '../flow.ts';
import { flowMessages } from '../messages/flow.ts';
import { pageMessages } from '../messages/page.ts';
import type { PublishedFlow } from '../publish-flow.ts';
import type { ResearchView } from '../view.ts';
import { useFigureLinks } from './figure-links.ts';
import { FlowRibbon } from './flow-ribbon.tsx';
import styles from './research.module.css';

type FlowWords = typeof flowMessages.fr;

export function FlowFigure({ view }: { readonly view: ResearchView }) {
  const t = useMessages(flowMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const { flow } = view.engagement;
  const steps = flow?.steps ?? [];
  const links = useFigureLinks(view, 'flux');
  const withLines = links.downloads.map((one) =>
    one.label === page.csv ? { ...one, label: page.csvLines(flowLines(steps)) } : one,
  );
  return (
    <Figure
      className={`${styles.figure} ${styles.wide}`}
      title={titleOf(flowFinding(flow), t, locale)}
      sentence={flow ? sentenceOf(flow, t, locale) : undefined}
      plot={flow ? <FlowRibbon steps={steps} /> : null}
      numbers={flow ? <FlowNumbers steps={steps} /> : undefined}
      downloads={
        flow ? [...withLines, { href: filterHref(`${view.base}/diagramme.svg`, view.filter), label: t.diagram }] : []
      }
      links={links.links}
    />
  );
}

function titleOf(finding: FlowFinding, { finding: t }: FlowWords, locale: Locale): string {
  if (finding.kind === 'withheld') return t.withheld;
  if (finding.kind === 'nobody') return t.nobody;
  if (finding.kind === 'too-early') return t.tooEarly(finding.enrolled);
  if (finding.kind === 'enrolled') return t.enrolled(formatNumber(locale, finding.enrolled));
  const share = formatPercent(locale, finding.share);
  return finding.of === 'consented' ? t.firstUse(share) : t.firstUseOfEnrolled(share);
}

function sentenceOf(flow: PublishedFlow, t: FlowWords, locale: Locale): string {
  const { greatestLossAfter, left, outage } = flowDetail(flow);
  return [
    greatestLossAfter === null ? '' : t.loss[greatestLossAfter],
    left && left.count > 0 ? t.left(left.count, formatNumber(locale, left.count), formatNumber(locale, left.of)) : '',
    outage > 0 ? t.outage(outage, formatNumber(locale, outage)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function FlowNumbers({ steps }: { readonly steps: readonly FlowStep[] }) {
  const t = useMessages(flowMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const share = (value: number | null) => (value === null ? '' : formatPercent(locale, value));
  const shown = (step: FlowStep) => step.exits.filter(({ count }) => count !== 0);
  return (
    <table className="table">
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.step}</th>
          <th scope="col" className="r">
            {t.table.count}
          </th>
          <th scope="col" className="r">
            {t.table.ofPrevious}
          </th>
          <th scope="col" className="r">
            {t.table.ofEnrolled}
          </th>
          <th scope="col" className={styles.after}>
            {t.table.exits}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.stage}>
            <th scope="row">{t.stages[step.stage]}</th>
            <td className="r">{formatNumber(locale, step.count)}</td>
            <td className="r">{share(step.ofPrevious)}</td>
            <td className="r">{share(step.ofEnrolled)}</td>
            <td className={styles.after}>
              {shown(step)
                .map(({ exit, count }) =>
                  t.exitCount(t.exits[exit], count === null ? page.withheld : formatNumber(locale, count)),
                )
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
