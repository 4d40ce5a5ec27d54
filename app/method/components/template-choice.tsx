import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/plan.ts';
import { messages as words } from '../messages/words.ts';
import type { TemplateChoice as Choice } from '../plan/plan-page.server.ts';

/** The workshops one may plan, as links: by phase, the territory's own last. */
export function TemplateChoice({ choices }: { choices: readonly Choice[] }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const phases: Readonly<Record<string, string | undefined>> = w.phases;
  return (
    <ul className="list">
      {choices.map(({ name, title, purpose, phase, ours }) => (
        <li key={name}>
          <span>
            <b>
              <Link to={`?modele=${name}`}>{title}</Link>
            </b>
            <small>{purpose}</small>
          </span>
          <small>{ours ? t.ours : (phases[`p${phase}`] ?? '')}</small>
        </li>
      ))}
    </ul>
  );
}
