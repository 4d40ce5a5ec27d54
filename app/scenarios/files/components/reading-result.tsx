import type { ChangeLine } from '~/pilots/changes/changes-in-words.ts';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../../messages/files.ts';
import type { FileProblem } from '../edit-files.ts';
import styles from './files.module.css';

/** Lines shown at once: more is a list that nobody reads. */
const MOST = 40;

/** What files say: what is wrong with them, line by line, or what they would change. */
export function ReadingResult({
  problems,
  changes,
}: {
  problems: readonly FileProblem[];
  changes: readonly ChangeLine[];
}) {
  const t = useMessages(messages);
  if (problems.length > 0) {
    return (
      <Callout tone="bad" role="alert" title={t.problems(problems.length)}>
        <ul className={styles.list}>
          {problems.slice(0, MOST).map(({ file, line, message, quote }) => (
            <li key={`${file} ${line} ${message}`}>
              <b>{t.line(file, line)}</b>
              {message}
              {quote ? <code>{quote}</code> : null}
            </li>
          ))}
        </ul>
      </Callout>
    );
  }
  if (changes.length === 0) return <Callout role="status" title={t.none} />;
  return (
    <Callout tone="info" role="status" title={t.changes(changes.length)}>
      <ul className={styles.list}>
        {changes.slice(0, MOST).map((change) => (
          <ChangeItem key={`${change.place} ${change.kind} ${change.before} ${change.after}`} change={change} />
        ))}
      </ul>
    </Callout>
  );
}

function ChangeItem({ change: { place, kind, before, after } }: { change: ChangeLine }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <li>
      <span>
        <b>{place}</b>
        {colon(locale)}
        {t.kinds[kind]}
      </span>
      {before !== null || after !== null ? (
        <dl>
          {before === null ? null : (
            <>
              <dt>{t.before}</dt>
              <dd>
                <del>{before}</del>
              </dd>
            </>
          )}
          {after === null ? null : (
            <>
              <dt>{t.after}</dt>
              <dd>
                <ins>{after}</ins>
              </dd>
            </>
          )}
        </dl>
      ) : null}
    </li>
  );
}
