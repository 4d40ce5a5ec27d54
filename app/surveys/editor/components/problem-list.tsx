import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { questionHref } from '../hrefs.ts';
import { listMessages } from '../messages/list.ts';
import type { FormProblem } from '../problems.ts';

export interface ProblemListProps {
  readonly problems: readonly FormProblem[];
  readonly base: string;
  readonly titleOf: (name: string) => string;
}

/** What whoever writes should look at, each with the way there. */
export function ProblemList({ problems, base, titleOf }: ProblemListProps) {
  const t = useMessages(listMessages);
  if (problems.length === 0) return <p>{t.problems.none}</p>;
  return (
    <ul className="points">
      {problems.map((problem) => (
        <li key={`${problem.kind} ${problem.name} ${problem.page}`} className="is-warn">
          <Icon name="warning" />
          <span>
            <Problem problem={problem} base={base} titleOf={titleOf} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem, base, titleOf }: { problem: FormProblem } & Omit<ProblemListProps, 'problems'>) {
  const t = useMessages(listMessages);
  const { kind, name, page, about } = problem;
  if (kind === 'no-question') return t.problems['no-question']();
  const where = name === null ? t.page(page + 1) : titleOf(name);
  const told = kind === 'gone' || kind === 'later' ? about.map(titleOf) : about;
  const words = t.problems[kind](where, told);
  return name === null ? words : <Link to={questionHref(base, name)}>{words}</Link>;
}
