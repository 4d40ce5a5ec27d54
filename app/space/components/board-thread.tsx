import { Form } from '@remix-run/react';
import type { PostView, ThreadView } from '~/consent/exchange/list-board.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/exchange.ts';
import styles from './board.module.css';
import { BoardPost } from './board-post.tsx';
import { type BoardRefused, refusedIn } from './board-refused.ts';
import { BoardWords } from './board-write.tsx';

export interface BoardThreadProps {
  readonly thread: ThreadView;
  readonly themes: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly mayWrite: boolean;
  readonly editMinutes: number;
  readonly refused: BoardRefused | null;
}

/** A find or a question, with what others replied. */
export function BoardThread({ thread, themes, mayWrite, editMinutes, refused }: BoardThreadProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const title = themes.find(({ key }) => key === thread.theme)?.title;
  const reply = refusedIn(refused, 'reply', thread.id);
  const post = (one: PostView) => (
    <BoardPost post={one} mayWrite={mayWrite} editMinutes={editMinutes} refused={refusedIn(refused, 'edit', one.id)} />
  );
  return (
    <article className={styles.thread} id={thread.id}>
      <p>
        <Tag>{thread.kind === 'question' ? t.question : t.find}</Tag>{' '}
        {title ? <span className={styles.theme}>{inLocale(title, locale)}</span> : null}
      </p>
      {post(thread)}
      {thread.replies.length > 0 ? (
        <div className={styles.replies}>
          <p className="visually-hidden">{t.replies(thread.replies.length)}</p>
          <ol>
            {thread.replies.map((one) => (
              <li key={one.id}>{post(one)}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {mayWrite && thread.state === 'shown' ? (
        <details open={reply !== null}>
          <summary>
            {t.write.reply}
            <span className="visually-hidden"> – {thread.body.slice(0, 60)}</span>
          </summary>
          <Form method="post" className="stack" key={thread.replies.length}>
            <input type="hidden" name="intent" value="reply" />
            <input type="hidden" name="post" value={thread.id} />
            <BoardWords id={`reponse-${thread.id}`} label={t.write.replyLabel} refused={reply} send={t.write.send} />
          </Form>
        </details>
      ) : null}
    </article>
  );
}
