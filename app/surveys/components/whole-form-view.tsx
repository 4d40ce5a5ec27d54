import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { FieldValues } from '../answers/field-values.ts';
import type { AnswerProblems } from '../answers/shown.ts';
import type { WholePage } from '../form/whole-form.ts';
import { messages as answerMessages } from '../messages/answer.ts';
import { messages } from '../messages/team.ts';
import { SurveyElements } from './survey-elements.tsx';

interface WholeFormViewProps {
  readonly pages: readonly WholePage[];
  readonly posted?: FieldValues | null;
  readonly problems?: AnswerProblems;
  /** Of the pages' titles: what stands above them on the page. */
  readonly headingLevel?: 2 | 3;
}

/** All the pages of a form, one after the other. */
export function WholeFormView({ pages, posted = null, problems = {}, headingLevel = 3 }: WholeFormViewProps) {
  const Heading = `h${headingLevel}` as const;
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(answerMessages);
  return pages.map(({ index, title, description, isConditional, elements }) => (
    <section key={index} className="section stack">
      <Heading>{title ? inLocale(title, locale) : words.page(index + 1, pages.length)}</Heading>
      {isConditional ? <p className="aside">{t.conditionalPage}</p> : null}
      {description ? <p>{inLocale(description, locale)}</p> : null}
      <SurveyElements elements={elements} posted={posted} problems={problems} saysConditions />
    </section>
  ));
}
