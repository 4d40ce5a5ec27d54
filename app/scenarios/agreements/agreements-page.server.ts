import { holderNameIn } from '~/pilots/holder-name.ts';
import { isAsked } from '~/pilots/open-part.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Scenario } from '../scenario.ts';
import { valuesOf } from './agreement-form.ts';
import { draftAgreements } from './draft-agreements.ts';

/** The agreements of a scenario, what more could be drafted, and the one that is open, if any. */
export function agreementsPage({ document }: Pick<Scenario, 'document'>, open: string | null, locale: Locale) {
  const draft = draftAgreements(document, (id) => holderNameIn(document, id));
  const recipientOf = (key: string) => document.recipients.find((recipient) => recipient.key === key);
  const agreements = document.purposes.map((purpose) => ({
    ...purpose,
    recipientTitle: recipientOf(purpose.recipient)?.title ?? null,
    isAsked: isAsked(document, purpose),
  }));
  const opened = agreements.find(({ key }) => key === open);
  return {
    agreements,
    gaps: draft.gaps,
    drafted: draft.purposes.length,
    activities: document.activities,
    rules: { smallestGroup: document.smallestGroup, ...document.thresholds },
    open: opened ? { ...opened, values: valuesOf(opened, recipientOf(opened.recipient), locale) } : null,
  };
}

export type AgreementsPage = ReturnType<typeof agreementsPage>;
