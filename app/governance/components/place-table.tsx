import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/overview.ts';
import type { Place } from '../selector/place.ts';

const shown = (value: number): string => String(Math.round(value * 100)).replace('-', '−');

/** The cloud in figures. */
export function PlaceTable({ places, middle }: { places: readonly Place[]; middle: Place }) {
  const t = useMessages(messages);
  return (
    <table className="table">
      <caption>{t.placesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.answers}</th>
          <th scope="col" className="r">
            {t.reinsAxis}
          </th>
          <th scope="col" className="r">
            {t.useAxis}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place, i) => (
          <tr key={t.answer(i + 1)}>
            <th scope="row">{t.answer(i + 1)}</th>
            <td className="r">{shown(place.reins)}</td>
            <td className="r">{shown(place.use)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.middle}</th>
          <td className="r">{shown(middle.reins)}</td>
          <td className="r">{shown(middle.use)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
