import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { NOT_FOOD } from '~/services/food/corrections.ts';
import { messages } from '~/services/food/messages/basket.ts';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { correctProduct, readProduct } from '../correct-product.server.ts';
import { errorWords } from '../error-words.server.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle<(typeof messages)['fr'], { label: string }>(messages, (t, data) =>
  data ? t.correction.title(data.label) : t.page,
);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'basket');
  const params = new URL(args.request.url).searchParams;
  const product = await readProduct(page, { name: params.get('produit'), month: params.get('mois') });
  return { frame: page.frame, ...product };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'basket');
  const form = await args.request.formData();
  try {
    const wrong = await correctProduct(page, form);
    if (wrong) return { wrong, problem: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { wrong: null, problem: errorWords(error, page.locale) ?? null };
  }
  const done = form.get('intent') === 'forget' ? 'oublie' : 'corrige';
  const query = new URLSearchParams({
    ...{ mois: String(form.get('month') ?? ''), fait: done, produit: String(form.get('product')) },
  });
  return redirect(`/moi/panier?${query}`);
}

export default function CorrectProduct() {
  const locale = useLocale();
  const all = useMessages(messages);
  const t = all.correction;
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = (field: 'kind' | 'grams', words: string) => (answer?.wrong === field ? { errors: [words] } : {});
  const kinds = data.kinds
    .map(({ value, title }) => ({ value, label: inLocale(title, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const hidden = (
    <>
      <input type="hidden" name="product" value={data.name} />
      <input type="hidden" name="month" value={data.month ?? ''} />
    </>
  );
  return (
    <SpaceFrame data={data.frame}>
      {answer?.problem ? <Callout tone="bad" title={answer.problem} role="alert" /> : null}
      <h1>{t.title(data.label)}</h1>
      <p>{data.kindTitle ? t.seen(inLocale(data.kindTitle, locale), all.certainty[data.certainty]) : t.unseen}</p>
      <Form method="post" className="stack">
        {hidden}
        <SelectField
          field={{ id: 'kind', name: 'kind', required: true, initialValue: data.kind, ...errors('kind', t.missing) }}
          label={t.kind}
          options={[...kinds, { value: NOT_FOOD, label: t.notFood }]}
        />
        {data.isByPiece ? (
          <TextField
            field={{
              ...{ id: 'grams', name: 'grams', ...errors('grams', t.badGrams) },
              ...(data.pieceGrams === null ? {} : { initialValue: data.pieceGrams }),
            }}
            label={t.grams}
            hint={t.gramsHint}
            inputMode="decimal"
          />
        ) : null}
        <SubmitButton wide large>
          {t.save}
        </SubmitButton>
      </Form>
      {data.isCorrected ? (
        <Form method="post">
          {hidden}
          <button type="submit" name="intent" value="forget" className="button is-plain">
            {t.forget}
          </button>
        </Form>
      ) : null}
      <p className="aside">{t.private}</p>
      <p>
        <Link to={`/moi/panier?mois=${data.month ?? ''}`}>{t.back}</Link>
      </p>
    </SpaceFrame>
  );
}
