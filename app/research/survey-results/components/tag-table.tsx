import { Form } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { openMessages } from '../messages/open.ts';
import type { TagCount } from '../open-view.ts';
import styles from './open.module.css';

/** Every code, how many answers bear it, and the way to rename it or merge it into another. */
export function TagTable({ tags, list, k }: { tags: readonly TagCount[]; list: string; k: number }) {
  const t = useMessages(openMessages);
  const locale = useLocale();
  if (tags.length === 0) return <p className="aside">{t.noTags}</p>;
  return (
    <>
      <ScrollBox label={t.tagTable}>
        <table className="table">
          <caption className="visually-hidden">{t.tagCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.tagColumns.tag}</th>
              <th scope="col" className="r">
                {t.tagColumns.count}
              </th>
              <th scope="col">{t.tagColumns.rename}</th>
            </tr>
          </thead>
          <tbody>
            {tags.map(({ tag, count }, i) => (
              <tr key={tag}>
                <th scope="row">{tag}</th>
                <td className="r">{count === null ? t.withheld : formatNumber(locale, count)}</td>
                <td>
                  <Form method="post" preventScrollReset className={styles.add}>
                    <input type="hidden" name="tag" value={tag} />
                    <label className="visually-hidden" htmlFor={`nom-${i}`}>
                      {t.renameLabel(tag)}
                    </label>
                    <input
                      id={`nom-${i}`}
                      name="to"
                      list={list}
                      defaultValue={tag}
                      className="control"
                      maxLength={60}
                      required
                      autoComplete="off"
                    />
                    <SubmitButton name="intent" value="rename" look="quiet" sends={{ tag }}>
                      {t.rename}
                    </SubmitButton>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="aside">{t.tagNote(k)}</p>
    </>
  );
}
