import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages } from '../messages/use-cases.ts';
import type { UseCase } from '../schema/kit.ts';

/** The data that a use case lives on: who has each, whether it is about a person, and how it arrives. */
export function UseCaseData({ data }: { data: Localised<UseCase['data']> }) {
  const t = useMessages(messages);
  return (
    <section className="section">
      <h2>{t.data}</h2>
      <p>{t.dataText(data.length, data.filter(({ personal }) => personal).length)}</p>
      <div className="scroll">
        <table className="table">
          <caption className="visually-hidden">{t.data}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.label}</th>
              <th scope="col">{t.columns.holder}</th>
              <th scope="col">{t.columns.personal}</th>
              <th scope="col">{t.columns.origin}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((item) => (
              <tr key={item.label}>
                <th scope="row">{item.label}</th>
                <td>{item.holder ?? '–'}</td>
                <td>{item.personal ? t.yes : t.no}</td>
                <td>{t.origins[item.origin]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
