import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageMessages } from '../messages/page.ts';
import { sectionMessages } from '../messages/sections.ts';
import type { ResearchView } from '../view.ts';
import { FlowFigure } from './flow-figure.tsx';
import { FrequencyFigure } from './frequency-figure.tsx';
import { IncidenceFigure } from './incidence-figure.tsx';
import styles from './research.module.css';
import { ResearchSection } from './research-section.tsx';
import { RetentionFigure } from './retention-figure.tsx';
import { StayFigure } from './stay-figure.tsx';
import { TimelineFigure } from './timeline-figure.tsx';
import { useLead } from './use-lead.ts';

/** Who stays, who leaves: three figures, each with its numbers, its file and its thread. */
export function ResearchPage({ view }: { readonly view: ResearchView }) {
  const t = useMessages(pageMessages);
  const lead = useLead(view);
  return (
    <ResearchSection view={view} base={view.base} title={t.title(view.pilotTitle)} lead={lead}>
      <FlowFigure view={view} />
      <div className={styles.pair}>
        <RetentionFigure view={view} base={view.base} />
        <StayFigure view={view} base={view.base} />
      </div>
    </ResearchSection>
  );
}

/** Who comes back, and how often: retention cut in every way, and the days of return. */
export function ReturnsPage({ view }: { readonly view: ResearchView }) {
  const { titles } = useMessages(sectionMessages);
  const lead = useLead(view);
  const base = `${view.base}/retours`;
  return (
    <ResearchSection view={view} base={base} title={titles.returns(view.pilotTitle)} lead={lead}>
      <div className={styles.column}>
        <RetentionFigure view={view} base={base} isWhole />
        <FrequencyFigure view={view} base={base} />
      </div>
    </ResearchSection>
  );
}

/** Who leaves, when and why: length of stay, causes, and days with their outages. */
export function DeparturesPage({ view }: { readonly view: ResearchView }) {
  const { titles } = useMessages(sectionMessages);
  const lead = useLead(view);
  const base = `${view.base}/departs`;
  return (
    <ResearchSection view={view} base={base} title={titles.departures(view.pilotTitle)} lead={lead}>
      <div className={styles.column}>
        <StayFigure view={view} base={base} isWhole />
        <IncidenceFigure view={view} />
        <TimelineFigure view={view} />
      </div>
    </ResearchSection>
  );
}
