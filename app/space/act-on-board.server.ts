import { reportPost, thankPost } from '~/consent/exchange/answer-post.server.ts';
import { chooseBoardName, ON_LEAVING } from '~/consent/exchange/choose-name.server.ts';
import { editPost, removePost, writePost } from '~/consent/exchange/write-post.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** What was done on the board, as its page says it. */
export type BoardDone = 'nom' | 'envoye' | 'attend' | 'corrige' | 'efface' | 'merci' | 'repris' | 'signale';

/**
 * Does what one form of the board asks, for one tester. Errors: a 400 Response for no such act; those of the use cases.
 */
export async function actOnBoard(context: AppContext, testerId: string, form: FormData): Promise<BoardDone> {
  const text = (name: string): string => String(form.get(name) ?? '');
  const postId = text('post');
  const said = { testerId, body: text('body'), isSure: form.has('sure') };
  switch (text('intent')) {
    case 'name': {
      const onLeaving = ON_LEAVING.find((one) => one === text('onLeaving')) ?? 'delete';
      await chooseBoardName(context, { testerId, name: text('name'), onLeaving });
      return 'nom';
    }
    case 'write': {
      const kind = text('kind') === 'question' ? 'question' : 'find';
      const { isShown } = await writePost(context, { ...said, kind, theme: text('theme') });
      return isShown ? 'envoye' : 'attend';
    }
    case 'reply': {
      const { isShown } = await writePost(context, { ...said, kind: 'reply', parentId: postId });
      return isShown ? 'envoye' : 'attend';
    }
    case 'edit':
      await editPost(context, { ...said, postId });
      return 'corrige';
    case 'remove':
      await removePost(context, { testerId, postId });
      return 'efface';
    case 'thank':
    case 'unthank': {
      const on = text('intent') === 'thank';
      await thankPost(context, { testerId, postId, on });
      return on ? 'merci' : 'repris';
    }
    case 'report':
      await reportPost(context, { testerId, postId });
      return 'signale';
    default:
      throw new Response(null, { status: 400 });
  }
}
