import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { behaviourMessages } from '../../messages/behaviour.ts';
import type { RehearsalPage } from '../rehearsal-page.server.ts';

/** Every assumption about simulated people, with its reason. */
export function BehaviourTable({ behaviour: { asOf, panels, rows } }: Pick<RehearsalPage, 'behaviour'>) {
  const t = useMessages(behaviourMessages);
  const locale = useLocale();
  return (
    <details className="section">
      <summary>{t.title}</summary>
      <p>{t.lead(formatDate(locale, asOf))}</p>
      <ScrollBox label={t.title}>
        <table className="table">
          <caption className="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.what}</th>
              {panels.map((panel) => (
                <th key={panel} scope="col">
                  {panel}
                </th>
              ))}
              <th scope="col">{t.columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, what, why, values }) => (
              <tr key={key}>
                <th scope="row">{what}</th>
                {values.map((value, at) => (
                  <td key={panels[at]}>{value}</td>
                ))}
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
