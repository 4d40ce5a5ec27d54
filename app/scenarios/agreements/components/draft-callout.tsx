import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../../messages/agreements.ts';
import type { Gap } from '../draft-agreements.ts';

interface Props {
  readonly drafted: number;
  readonly fillsActivities: boolean;
  readonly gaps: readonly Gap[];
  readonly base: string;
  readonly revision: number;
  readonly mayWrite: boolean;
}

const PAGES = { 'no-end': 'calendrier', 'no-contact': 'acteurs', 'no-research': 'acteurs' } as const;

/** What can be drafted from the rest of the scenario, and what keeps more from being. */
export function DraftCallout({ drafted, fillsActivities, gaps, base, revision, mayWrite }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const say = (gap: Gap): string => ('title' in gap ? t.gaps[gap.kind](inLocale(gap.title, locale)) : t.gaps[gap.kind]);
  return (
    <>
      {drafted > 0 && mayWrite ? (
        <Callout tone="info" title={t.propose.title(drafted)}>
          <p>
            {t.propose.text} {fillsActivities ? t.propose.activities : null}
          </p>
          <Form method="post" action="?">
            <input type="hidden" name="revision" value={revision} />
            <SubmitButton name="intent" value="draft">
              {t.propose.button}
            </SubmitButton>
          </Form>
        </Callout>
      ) : null}
      {gaps.length > 0 ? (
        <Callout tone="warn" title={t.gaps.title}>
          <ul>
            {gaps.map((gap) => (
              <li key={say(gap)}>
                {say(gap)}{' '}
                <Link to={`${base}/${'title' in gap ? 'services' : PAGES[gap.kind]}`}>
                  {'title' in gap ? t.gaps.mend.other : t.gaps.mend[gap.kind]}
                </Link>
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </>
  );
}
