import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { TerritoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { messages } from '../messages/shown.ts';

/** Around the pages of somebody to whom testers show a view: the person comes before the pilot, so no trail of phases. */
export function ShownViewFrame({ frame, children }: { readonly frame: TerritoryFrame; readonly children: ReactNode }) {
  return <LaptopFrame {...frame}>{children}</LaptopFrame>;
}

/** What is over, was never theirs, or never was: one page for all three, with nothing left on it. */
export function ShownViewGone({ base }: { readonly base: string }) {
  const t = useMessages(messages);
  return (
    <div className="head">
      <div className="stack">
        <h1>{t.gone}</h1>
        <p>{t.goneText}</p>
        <p>
          <Link to={`${base}/suivis`} className="button is-plain">
            {t.goneBack}
          </Link>
        </p>
      </div>
    </div>
  );
}
