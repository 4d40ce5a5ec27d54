import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Tag } from '~/ui/tag.tsx';
import styles from '../../collective/components/collective.module.css';
import type { ModeratedPost } from '../list-moderation.server.ts';
import { messages } from '../staff-messages.ts';

interface ModeratedPostsProps {
  readonly posts: readonly ModeratedPost[];
  readonly themes: readonly { readonly key: string; readonly title: Bilingual }[];
}

/** Posts of the board, with the ways to hide one with a reason, or to show it. */
export function ModeratedPosts({ posts, themes }: ModeratedPostsProps) {
  return (
    <ol className={styles.lines}>
      {posts.map((post) => (
        <Moderated key={post.id} post={post} theme={themes.find(({ key }) => key === post.theme)?.title} />
      ))}
    </ol>
  );
}

function Moderated({ post, theme }: { readonly post: ModeratedPost; readonly theme: Bilingual | undefined }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, state, reports, hiddenReason, at } = post;
  const who = post.author ?? t.gone;
  const when = formatDate(locale, at, { dateStyle: 'medium', timeStyle: 'short' });
  const which = (
    <span className="visually-hidden">
      {' '}
      – {who}, {when}
    </span>
  );
  const facts = [t.kinds[post.kind], theme ? inLocale(theme, locale) : null, who, when];
  return (
    <li>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      <p>
        <Tag tone={state === 'shown' ? 'ok' : state === 'waiting' ? 'warn' : 'info'}>{t.states[state]}</Tag>{' '}
        {reports > 0 ? <Tag tone="warn">{t.reports(reports)}</Tag> : null}
      </p>
      <p className={styles.words}>{post.body}</p>
      {hiddenReason ? <p className="aside">{t.reason(hiddenReason)}</p> : null}
      {state !== 'shown' || reports > 0 ? (
        <Form method="post">
          <input type="hidden" name="post" value={id} />
          <SubmitButton look="plain" name="intent" value="show" sends={{ post: id }}>
            {state === 'hidden' ? t.putBack : state === 'shown' ? t.keep : t.show}
            {which}
          </SubmitButton>
        </Form>
      ) : null}
      {state === 'hidden' ? null : (
        <details>
          <summary>
            {t.hide}
            {which}
          </summary>
          <Form method="post" className="stack">
            <input type="hidden" name="post" value={id} />
            <TextField
              field={{ id: `raison-${id}`, name: 'reason', required: true, maxLength: 300 }}
              label={t.hideReason}
              hint={t.hideHint}
            />
            <SubmitButton look="plain" name="intent" value="hide" sends={{ post: id }}>
              {t.confirm}
              {which}
            </SubmitButton>
          </Form>
        </details>
      )}
    </li>
  );
}
