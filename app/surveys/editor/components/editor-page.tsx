import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { listMessages } from '../messages/list.ts';
import type { editorFrame } from '../open-editor.server.ts';

export type EditorAround = Awaited<ReturnType<typeof editorFrame>>;

export interface EditorPageProps {
  readonly around: Omit<EditorAround, 'frozenAt'> & { readonly frozenAt: Date | string | null };
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** What every page of the editor stands in; it says first whether the next gesture makes a new version. */
export function EditorPage({ around, title, lead, back, children }: EditorPageProps) {
  const t = useMessages(listMessages);
  const { frame, links, version, frozenAt } = around;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
      </div>
      <PilotTabs {...links} />
      <p>
        <Link to={back.href}>{back.label}</Link>
      </p>
      {frozenAt === null ? null : (
        <Callout tone="info" title={t.frozen.title(version)}>
          {t.frozen.body(version + 1)}
        </Callout>
      )}
      {children}
    </LaptopFrame>
  );
}
