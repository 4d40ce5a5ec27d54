import type { ReactNode } from 'react';
import { FlowDiagram } from '../components/flow-diagram.tsx';
import { FlowRibbon } from '../components/flow-ribbon.tsx';
import { FrequencyBars } from '../components/frequency-bars.tsx';
import { HeatMap } from '../components/heat-map.tsx';
import { IncidenceCurves } from '../components/incidence-curves.tsx';
import { drawnPart } from '../components/retention-figure.tsx';
import { StayCurves } from '../components/stay-curves.tsx';
import { TimelinePlot } from '../components/timeline-plot.tsx';
import type { ResearchView } from '../view.ts';

/** The plots that can be kept as a file, by the name in their address; null when there is nothing to draw. */
export const PLOTS: Readonly<Record<string, (view: ResearchView, everyone: string) => ReactNode>> = {
  flux: ({ engagement: { flow } }) => flow && <FlowRibbon steps={flow.steps} />,
  diagramme: ({ engagement: { flow } }) => flow && <FlowDiagram steps={flow.steps} retained={flow.retained} />,
  retention: ({ engagement, filter }) => {
    const figure = engagement.retention[filter.measure];
    const { rows, periods } = drawnPart(figure);
    return periods.length === 0 ? null : (
      <HeatMap rows={rows} periods={periods} unit={figure.unit} isRecurring={figure.start === 'recurring'} />
    );
  },
  survie: ({ engagement: { stay }, panels }, everyone) =>
    stay && stay.curves.length > 0 && stay.horizon > 0 ? (
      <StayCurves figure={stay} nameOf={(key) => panels.find((one) => one.key === key)?.title ?? everyone} />
    ) : null,
  frequence: ({ engagement: { frequency } }) =>
    frequency && frequency.known > 0 ? <FrequencyBars figure={frequency} /> : null,
  causes: ({ engagement: { incidence } }) => (incidence?.last ? <IncidenceCurves figure={incidence} /> : null),
  journal: ({ engagement: { timeline } }) =>
    timeline && timeline.begun > 0 ? <TimelinePlot figure={timeline} /> : null,
};
