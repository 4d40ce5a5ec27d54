import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import type { Canvas } from '../canvas/canvas.ts';
import { messages } from '../messages/canvas.ts';

/** What the drawing says, for those who would rather read: nothing is shortened here. */
export function CanvasWords({ canvas }: { canvas: Canvas }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const places = [...canvas.actors, ...canvas.stores];
  const nameOf = (key: string): string => {
    const found = places.find((one) => one.key === key);
    return found ? inLocale(found.name, locale) || t.unnamed : t.nowhere;
  };
  return (
    <details>
      <summary>{t.inWords}</summary>
      <ScrollBox label={t.inWords}>
        <table className="table">
          <caption>{t.parts.flows}</caption>
          <thead>
            <tr>
              <th scope="col">{t.rowWords.flows}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.consent}</th>
            </tr>
          </thead>
          <tbody>
            {canvas.flows.map((flow) => (
              <tr key={flow.key}>
                <th scope="row">{t.flowIn(nameOf(flow.from), nameOf(flow.to))}</th>
                <td>{t.kinds[flow.kind]}</td>
                <td>{inLocale(flow.what, locale)}</td>
                <td>{inLocale(flow.consent, locale) || t.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <dl className="facts">
        {canvas.stores.map((store) => (
          <div key={store.key}>
            <dt>
              {nameOf(store.key)} · {t.keeper} {store.keeper ? nameOf(store.keeper) : t.nobody}
            </dt>
            <dd>{inLocale(store.holds, locale)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
