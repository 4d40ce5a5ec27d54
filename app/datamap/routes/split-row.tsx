import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { LONGEST_TEXT } from '../datablitz/model.ts';
import { errorText } from '../error-text.ts';
import { messages } from '../messages/sheet-row.ts';
import { findSheet } from '../sheet/find-sheet.server.ts';
import { splitData } from '../sheet/split-data.ts';
import { findRow, splitRow } from '../sheet/split-row.server.ts';
import { clean } from '../text.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t) => t.splitPage.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', sheet: slug = '', itemKey = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.write', { territory });
  const { app } = args.context;
  const sheet = await findSheet(app, { territoryId: territory, slug });
  const { cells } = await findRow(app, { sheet, itemKey });
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    back: `/${territory}/donnees/feuilles/${slug}`,
    information: cells.information,
    broad: cells.data || cells.information,
    pieces: splitData(cells.data || cells.information),
    gestureId: randomUUID(),
  };
}

const schema = z.object({
  gesture: z.uuid(),
  pieces: z.string().max(LONGEST_TEXT),
  original: z.enum(['keep', 'replace']),
});

export async function action(args: ActionFunctionArgs) {
  const { territory = '', sheet: slug = '', itemKey = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const sheet = await findSheet(app, { territoryId: territory, slug });
  const parsed = schema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { gesture, original } = parsed.data;
  const pieces = clean(parsed.data.pieces)
    .split('\n')
    .filter((piece) => piece !== '');
  const author = { userId: principal.userId, name: principal.name };
  try {
    await splitRow(app, { sheet, author, itemKey, gestureId: gesture, pieces, original });
    return redirect(`/${territory}/donnees/feuilles/${slug}?fait=ligne`);
  } catch (error) {
    const words = errorText(error, localeOf(args.request));
    if (words === undefined) throw error;
    return { error: words, pieces: parsed.data.pieces };
  }
}

export default function SplitRow() {
  const t = useMessages(messages).splitPage;
  const { frame, back, information, broad, pieces, gestureId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <div className="narrow">
        <div className="stack">
          <p className="aside">{information}</p>
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
        <p>
          <b>{t.broad}</b> : {broad}
        </p>
        <Form method="post" className="stack">
          <input type="hidden" name="gesture" value={gestureId} />
          <p>{t.proposed(pieces.length)}</p>
          <TextAreaField
            field={{ id: 'pieces', name: 'pieces', initialValue: result?.pieces ?? pieces.join('\n') }}
            label={t.pieces}
            hint={t.piecesHint}
            rows={Math.max(5, pieces.length + 1)}
          />
          <fieldset className="field">
            <legend>{t.what}</legend>
            {(['keep', 'replace'] as const).map((value) => (
              <label className="check" key={value}>
                <input type="radio" name="original" value={value} defaultChecked={value === 'keep'} />
                <span>{t[value]}</span>
              </label>
            ))}
          </fieldset>
          <p className="buttons">
            <SubmitButton>{t.ok}</SubmitButton>
            <Link className="button is-quiet" to={back}>
              {t.cancel}
            </Link>
          </p>
        </Form>
      </div>
    </LaptopFrame>
  );
}
