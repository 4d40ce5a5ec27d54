import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import type { AskedQuestion } from '../selector/asked.server.ts';

/** Each question with its answers, and a way not to answer. */
export function QuestionFields({ questions, unsure }: { questions: readonly AskedQuestion[]; unsure: string }) {
  return questions.map(({ key, title, options }, i) => (
    <ChoiceCards
      key={key}
      field={{ id: `question-${key}`, name: key, initialValue: '' }}
      label={`${i + 1}. ${title}`}
      options={[...options.map((option) => ({ value: option.key, label: option.title })), { value: '', label: unsure }]}
    />
  ));
}
