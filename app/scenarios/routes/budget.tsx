import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { moneyOf } from '../budget/money.ts';
import { BudgetFigure } from '../components/budget-figure.tsx';
import { FundingTable } from '../components/funding-table.tsx';
import { SectionPage } from '../components/section-page.tsx';
import { messages } from '../messages/sections.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.budget.title);

export async function loader(args: LoaderFunctionArgs) {
  const { view, document } = await readSection(args, ['packages']);
  return { view, money: moneyOf(document) };
}

export async function action(args: ActionFunctionArgs) {
  const done = await removeFromSection(args, await args.request.formData(), 'budget');
  if (!done) throw new Response(null, { status: 400 });
  return done;
}

export default function Budget() {
  const { view, money } = useLoaderData<typeof loader>();
  const { base, frame } = view;
  return (
    <SectionPage
      section="budget"
      view={view}
      after={<FundingTable money={money} base={base} mayWrite={frame.mayWrite} />}
    >
      <BudgetFigure money={money} base={base} />
    </SectionPage>
  );
}
