import { Form } from '@remix-run/react';
import type { PostView } from '~/consent/exchange/list-board.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/exchange.ts';
import styles from './board.module.css';
import type { BoardRefused } from './board-refused.ts';
import { BoardWords } from './board-write.tsx';

export interface BoardPostProps {
  readonly post: PostView;
  /** Whether the reader has a name here. */
  readonly mayWrite: boolean;
  readonly editMinutes: number;
  readonly refused: BoardRefused | null;
}

/** One message, with what its reader may do about it. */
export function BoardPost({ post, mayWrite, editMinutes, refused }: BoardPostProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, state, isMine, at, thanks } = post;
  if (state === 'removed') return <p className="aside">{t.removed}</p>;
  const author = isMine ? t.me : (post.author ?? t.gone);
  const when = formatDate(locale, at, { dateStyle: 'medium', timeStyle: 'short' });
  const which = <span className="visually-hidden"> – {t.of(author, when)}</span>;
  const facts = [author, when, post.isEdited ? t.edited : null, thanks > 0 ? t.thanks(thanks) : null];
  return (
    <div className={styles.post}>
      <p className={styles.words}>{post.body}</p>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      {state === 'waiting' ? <p className="aside">{t.waiting}</p> : null}
      {state === 'hidden' ? <p className="aside">{t.hidden(post.hiddenReason ?? '')}</p> : null}
      {isMine ? (
        <>
          {post.mayEdit ? (
            <details open={refused !== null}>
              <summary>
                {t.write.edit}
                {which}
              </summary>
              <Form method="post" className="stack">
                <input type="hidden" name="intent" value="edit" />
                <input type="hidden" name="post" value={id} />
                <BoardWords
                  id={`corrige-${id}`}
                  label={t.write.body}
                  hint={t.write.editHint(editMinutes)}
                  refused={refused}
                  body={post.body}
                  send={t.write.save}
                />
              </Form>
            </details>
          ) : null}
          <PostAct id={id} intent="remove" label={t.remove} which={which} />
        </>
      ) : mayWrite ? (
        <div className={styles.acts}>
          <PostAct
            id={id}
            intent={post.hasThanked ? 'unthank' : 'thank'}
            label={post.hasThanked ? t.thanked : t.thank}
            which={which}
          />
          {post.hasReported ? (
            <small>{t.reported}</small>
          ) : (
            <PostAct id={id} intent="report" label={t.report} which={which} />
          )}
        </div>
      ) : null}
    </div>
  );
}

interface PostActProps {
  readonly id: string;
  readonly intent: string;
  readonly label: string;
  readonly which: React.ReactNode;
}

function PostAct({ id, intent, label, which }: PostActProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="post" value={id} />
      <SubmitButton look="quiet" name="intent" value={intent} sends={{ post: id }}>
        {label}
        {which}
      </SubmitButton>
    </Form>
  );
}
