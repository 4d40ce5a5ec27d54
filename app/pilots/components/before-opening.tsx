import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/before.ts';
import type { PilotOverview } from '../pilot-overview.server.ts';

/** The panel of a pilot that nobody has joined and whose days of use are ahead: its places, and when recruitment opens. */
export function BeforeOpening({ overview }: { overview: PilotOverview }) {
  const t = useMessages(messages);
  const { figures, recruitmentOpensOn } = overview;
  return (
    <section className="section" aria-labelledby="panel">
      <h2 id="panel">{t.panel(figures.total[0]?.of ?? 0)}</h2>
      <p>{recruitmentOpensOn ? t.opens(recruitmentOpensOn) : t.notYet}</p>
    </section>
  );
}
