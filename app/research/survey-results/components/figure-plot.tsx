import type { FigurePlot } from '../present-parts.ts';
import { BarsPlot, MarksPlot, SegmentsPlot } from './plots.tsx';

export interface FigureDrawingProps {
  readonly plot: FigurePlot;
  readonly name: string;
  readonly withheld: string;
  readonly tick: (value: number) => string;
}

/** The picture of a figure, the same on the page and in a file. */
export function FigureDrawing({ plot, name, withheld, tick }: FigureDrawingProps) {
  const words = { name, withheld };
  switch (plot.kind) {
    case 'bars':
      return <BarsPlot rows={plot.rows} words={words} />;
    case 'segments':
      return <SegmentsPlot rows={plot.rows} words={words} />;
    case 'marks':
      return <MarksPlot rows={plot.rows} axis={plot.axis} tick={tick} words={words} />;
  }
}
