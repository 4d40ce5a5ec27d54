import { ModelPlane } from '~/kit/components/model-plane.tsx';
import { modelSpots, onPlane } from '~/kit/model-spots.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import type { DesignLine } from '../design/read-territory.server.ts';
import { messages } from '../messages/index.ts';
import { KnotLegend, letterOf, PlaneKnot } from './plane-knot.tsx';

interface Props {
  readonly models: Parameters<typeof ModelPlane>[0]['models'];
  readonly designs: readonly DesignLine[];
}

/** The five models, and where each design's answers place it. */
export function TerritoryPlane({ models, designs }: Props) {
  const t = useMessages(messages);
  const placed = designs.flatMap(({ id, title, place }) => (place ? [{ id, title, at: onPlane(place) }] : []));
  const knots = placed.map(({ at }) => at);
  const spots = modelSpots(models, knots);
  const names = placed.map(({ title }) => title).join(', ');
  return (
    <Figure
      title={placed.length > 0 ? t.figure : t.figureEmpty}
      sentence={t.figureText}
      plot={
        <ModelPlane
          models={models}
          name={placed.length > 0 ? t.drawing(names) : t.drawingEmpty}
          knots={knots}
          hrefOf={(key) => `/methode/modeles#${key}`}
          over={placed.map(({ id, title, at }, i) => (
            <PlaneKnot
              key={id}
              {...{ at, title, spots, letter: letterOf(i) }}
              others={knots.filter((knot) => knot !== at)}
            />
          ))}
          legend={<KnotLegend titles={placed.map(({ title }) => title)} />}
        />
      }
    />
  );
}
