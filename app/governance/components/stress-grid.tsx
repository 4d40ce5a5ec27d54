import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { SEVERITIES } from '../design/design.ts';
import { designHref } from '../design/design-view.ts';
import type { DesignLine } from '../design/read-territory.server.ts';
import { messages } from '../messages/stress.ts';
import type { StressTestView } from '../stress/stress-tests.server.ts';
import { SeverityTag } from './severity-tag.tsx';
import styles from './stress.module.css';

interface Props {
  readonly designs: readonly DesignLine[];
  readonly obstacles: readonly { readonly key: string; readonly title: string }[];
  readonly territoryId: string;
  readonly mayWrite: boolean;
}

/** Each design against each obstacle of the kit: what is left, or that nobody tried. */
export function StressGrid({ designs, obstacles, territoryId, mayWrite }: Props) {
  const t = useMessages(messages).all;
  return (
    <section className={styles.grid}>
      <ScrollBox label={t.heading}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.design}</th>
              <th scope="col">{t.worst}</th>
              {obstacles.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{t.invented}</th>
            </tr>
          </thead>
          <tbody>
            {designs.map(({ id, title, tests }) => {
              const href = `${designHref(territoryId, id)}/epreuve`;
              const worst = worstOf(tests);
              return (
                <tr key={id}>
                  <th scope="row">
                    <Link to={href} aria-label={mayWrite ? t.testNamed(title) : title}>
                      {title}
                    </Link>
                  </th>
                  <td>{worst ? <SeverityTag severity={worst} /> : t.untested}</td>
                  {obstacles.map(({ key }) => {
                    const met = worstOf(tests.filter(({ obstacle }) => obstacle === key));
                    return (
                      <td key={key}>
                        {met ? <SeverityTag severity={met} /> : <small className="aside">{t.not}</small>}
                      </td>
                    );
                  })}
                  <td>{t.inventedCount(tests.filter(({ obstacle }) => obstacle === '').length)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function worstOf(tests: readonly StressTestView[]) {
  return SEVERITIES.findLast((severity) => tests.some((test) => test.severity === severity));
}
