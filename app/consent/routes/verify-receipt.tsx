import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { checkedView, storedView } from '../receipts/checked-view.ts';
import { CheckedReceipt, CheckedStamp } from '../receipts/components/checked-receipt.tsx';
import { messages } from '../receipts/messages.ts';
import { readHanded } from '../receipts/read-handed.server.ts';
import { readStamp } from '../receipts/stamp-url.ts';
import { verifyReceipt, verifyStamp } from '../receipts/verify-receipt.server.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.verify.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const params = new URL(args.request.url).searchParams;
  const stamp = readStamp(params);
  if (!stamp) return { stamp: null, isBroken: params.has('recu') || params.has('signature') };
  const { isOurs, stored } = await verifyStamp(args.context.app, stamp);
  return { stamp: { isOurs, sha256: stamp.sha256, stored: storedView(stored) }, isBroken: false };
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'public.read');
  const handed = await readHanded(args.request);
  if (handed === 'too-long') return { problem: 'too-long' as const, checked: null };
  const check = await verifyReceipt(args.context.app, handed);
  return check ? { problem: null, checked: checkedView(check) } : { problem: 'none' as const, checked: null };
}

export default function VerifyReceipt() {
  const t = useMessages(messages).verify;
  const { stamp, isBroken } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        {result?.problem ? (
          <Callout tone="bad" role="alert" title={result.problem === 'too-long' ? t.tooLong : t.none}>
            <p>{t.noneText}</p>
          </Callout>
        ) : null}
        {isBroken && !result ? <Callout tone="warn" title={t.stampBroken} /> : null}
        {result?.checked ? <CheckedReceipt checked={result.checked} /> : null}
        {stamp && !result ? <CheckedStamp stamp={stamp} /> : null}
        <Form method="post" action="/recu/verifier" encType="multipart/form-data" className="section stack">
          <TextAreaField field={{ id: 'contenu', name: 'contenu' }} label={t.paste} hint={t.pasteHint} rows={8} />
          <FileField field={{ id: 'fichier', name: 'fichier' }} label={t.file} accept=".json,application/json" />
          <SubmitButton>{t.check}</SubmitButton>
          <p className="aside">{t.privacy}</p>
        </Form>
      </div>
    </PlainFrame>
  );
}
