import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { readOutboxAttachment } from '../demo/list-outbox.server.ts';

export const handle: RouteHandle = { action: 'demo.enter' };

/** A file that went with a mail of the demo, to save. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  const { mail: mailId = '', attachment } = args.params;
  const file = await readOutboxAttachment(args.context.app, { mailId, index: Number(attachment) });
  if (!file) throw new Response(null, { status: 404 });
  return new Response(file.content, {
    headers: {
      'Content-Type': `${file.contentType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
