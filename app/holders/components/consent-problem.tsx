import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import type { AuthorizeProblem } from '../check-authorize-request.ts';
import { messages } from '../messages.ts';

/** The holder's own refusal of a badly made request, under the name it gives it. */
export function ConsentProblem({ holder, problem }: { readonly holder: string; readonly problem: AuthorizeProblem }) {
  const t = useMessages(messages).authorize;
  return (
    <>
      <h1>{t.refusedRequest(holder)}</h1>
      <Callout tone="bad" title={<code>{problem.problem}</code>}>
        {t.problems[problem.problem](problem.detail)}
      </Callout>
      <p>
        <a href="/">{t.back}</a>
      </p>
    </>
  );
}
