import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import type { Comparison } from '../compare/operator-view.ts';
import { messages } from '../messages/compare.ts';
import { messages as words } from '../messages/words.ts';
import styles from './comparison.module.css';

interface Side {
  readonly title: string;
  readonly model: string;
}

/** Two designs line by line; a line where they agree says so in words, and steps back. */
export function ComparisonTable({ a, b, comparison }: { a: Side; b: Side; comparison: Comparison }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const groups = [
    {
      title: t.policy,
      lines: comparison.policy.map((line) => ({ ...line, title: w.aspects[line.key], question: '' })),
    },
    { title: t.operator, lines: comparison.operator },
  ];
  const total = comparison.policy.length + comparison.operator.length;
  return (
    <section className={`section ${styles.comparison}`}>
      <h2>{t.differ(comparison.differing, total)}</h2>
      <ScrollBox label={t.heading}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.functionName}</th>
              {[a, b].map((side, i) => (
                <th key={i === 0 ? 'a' : 'b'} scope="col">
                  {side.title}
                  <small>{side.model}</small>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.title}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.group}>
                  {group.title}
                </th>
              </tr>
              {group.lines.map((line) => (
                <tr key={line.key} className={line.different ? undefined : styles.same}>
                  <th scope="row">
                    {line.title}
                    {line.question ? <small>{line.question}</small> : null}
                    {line.different ? null : <small className={styles.verdict}>{t.same}</small>}
                  </th>
                  <td data-of={a.title}>{line.a}</td>
                  <td data-of={b.title}>{line.b}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
      <p className="aside">{t.source}</p>
    </section>
  );
}
