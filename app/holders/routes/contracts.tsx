import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import styles from '../components/contracts.module.css';
import { HOLDER_IDS } from '../holder-ids.ts';
import { proposedContracts } from '../proposal/contract-schema.ts';
import { messages } from '../proposal/messages.ts';
import { PROBLEM_STATUSES, type ProblemName } from '../proposal/wire.ts';
import { holders } from '../registry.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const list = HOLDER_IDS.map((id) => {
    const { manifest } = holders[id];
    const schemas = proposedContracts(holders[id]).length;
    return { id, name: manifest.name, status: manifest.contract.status, version: manifest.contract.version, schemas };
  });
  const problems = (Object.entries(PROBLEM_STATUSES) as [ProblemName, number][]).map(([name, status]) => ({
    ...{ name, status },
  }));
  return { holders: list.sort((a, b) => a.name.localeCompare(b.name, 'fr')), problems };
}

/** What is proposed to holders, and where each one stands: for holders and developers, without an account. */
export default function Contracts() {
  const t = useMessages(messages);
  const { holders: list, problems } = useLoaderData<typeof loader>();
  return (
    <PlainFrame>
      <div className="stack">
        <div className="head">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        <section className="section" aria-labelledby="proposition">
          <h2 id="proposition">{t.ours}</h2>
          <ul>
            {Object.entries(t.rules).map(([key, rule]) => (
              <li key={key} className={styles.wraps}>
                {rule}
              </li>
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="detenteurs">
          <h2 id="detenteurs">{t.holders}</h2>
          <ul className={styles.list}>
            {list.map(({ id, name, status, version, schemas }) => (
              <li key={id}>
                <b>
                  <Link to={`/contrats/${id}`}>{name}</Link>
                </b>
                <small>
                  {t.status[status]}, {version}
                  {schemas > 0 ? ` · ${t.count(schemas)}` : ''}
                </small>
              </li>
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="refus">
          <h2 id="refus">{t.refusals}</h2>
          <p>{t.refusalsLead}</p>
          <ScrollBox label={t.refusals}>
            <table className="table">
              <caption>{t.refusals}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.columns.name}</th>
                  <th scope="col" className="r">
                    {t.columns.status}
                  </th>
                  <th scope="col">{t.columns.means}</th>
                </tr>
              </thead>
              <tbody>
                {problems.map(({ name, status }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code translate="no">{name}</code>
                    </th>
                    <td className="r">{status}</td>
                    <td>{t.problems[name]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      </div>
    </PlainFrame>
  );
}
