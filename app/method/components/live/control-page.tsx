import { useRevalidator } from '@remix-run/react';
import { useCallback, useRef } from 'react';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import type { GestureFields } from '../../live/arrange-gesture.ts';
import type { Control } from '../../live/read-control.server.ts';
import type { WallChange, WallState } from '../../live/wall-state.ts';
import { clustersOf, sourceOf } from '../../live/wall-view.ts';
import { messages } from '../../messages/control.ts';
import { findActivity } from '../../workshop-template.ts';
import { ControlActivity } from './control-activity.tsx';
import { ControlAnswers } from './control-answers.tsx';
import { ControlBoard } from './control-board.tsx';
import { ControlJump } from './control-jump.tsx';
import { ControlPaper } from './control-paper.tsx';
import { ControlPairs, ControlRoles, ControlTables } from './control-seats.tsx';
import { ControlSteps, ControlTimer } from './control-steps.tsx';
import { GestureForm } from './gesture-form.tsx';
import { useLiveWall } from './use-live-wall.ts';

export interface ControlPageProps {
  readonly workshop: {
    readonly id: string;
    readonly title: string;
    readonly joinCode: string;
    readonly template: WorkshopTemplate;
  };
  readonly wall: { readonly state: WallState; readonly now: number };
  readonly streamUrl: string;
  readonly control: Control;
  readonly territoryId: string;
  readonly refused: string | undefined;
  readonly undo: GestureFields | undefined;
}

const ASK_AGAIN_MS = 800;
/** What changes something that only this page knows: who is there, what was taken off. */
const TELLS_CONTROL: readonly WallChange['kind'][] = ['people', 'yours', 'notes-gone', 'tables', 'reset'];

/** The laptop of whoever runs the workshop: where we are, what is on screen, the notes. */
export function ControlPage(props: ControlPageProps) {
  const { workshop, wall, streamUrl, control, territoryId, refused, undo } = props;
  const t = useMessages(messages);
  const { revalidate } = useRevalidator();
  const soon = useRef<ReturnType<typeof setTimeout>>();
  const hear = useCallback(
    (change: WallChange): void => {
      if (!TELLS_CONTROL.includes(change.kind)) return;
      clearTimeout(soon.current);
      soon.current = setTimeout(revalidate, ASK_AGAIN_MS);
    },
    [revalidate],
  );
  const { state, offsetMs, isConnected } = useLiveWall(wall, streamUrl, hear);
  const { template } = workshop;
  const { head, people } = state;
  const step = template.steps.find(({ key }) => key === head.stepKey);
  const activity = head.activityKey ? findActivity(template, head.activityKey)?.activity : undefined;
  const source = sourceOf(template, head.activityKey);
  const base = `/${territoryId}/ateliers/${workshop.id}`;
  const stepKinds = step?.activities.map(({ kind }) => kind) ?? [];
  const aboutTables = step?.activities.find((one) => one.kind === 'tables');
  const needsTables = Boolean(aboutTables) || stepKinds.some((kind) => kind === 'sheet') || Boolean(source?.perTable);
  return (
    <>
      <div className="head">
        <div className="stack">
          <p className="aside">
            {t.code(workshop.joinCode)} · {t.people(people.phones, people.paper)}
          </p>
          <h1>{workshop.title}</h1>
        </div>
        <p className="buttons">
          <a className="button is-plain" href={`${base}/mur`} target="_blank" rel="noreferrer">
            {t.wall}
          </a>
          <a href={base}>{t.prepare}</a>
        </p>
      </div>
      {isConnected ? null : <Callout tone="warn" title={t.offline} role="status" />}
      {refused ? <Callout tone="bad" title={refused} role="alert" /> : null}
      {undo && !refused ? (
        <Notice {...(undo.gesture ? { undo: { label: t.undo.undo, fields: { intent: 'arrange', ...undo } } } : {})}>
          {t.undo.done}
        </Notice>
      ) : null}
      {head.state === 'planned' ? (
        <div className="narrow">
          <h2>{t.planned}</h2>
          <p className="lead">{t.plannedBody}</p>
          <GestureForm intent="open" look="main" label={t.open} />
        </div>
      ) : null}
      {head.state === 'closed' ? <Callout tone="info" title={t.closed} /> : null}
      {head.state === 'running' && step ? (
        <>
          <ControlJump />
          <div className="cols">
            <div className="main">
              <ControlActivity step={step} activity={activity} state={state} />
              {source ? (
                <ControlBoard
                  template={template}
                  state={state}
                  writeKey={source.key}
                  hidden={control.hidden.filter((note) => note.activity === source.key)}
                />
              ) : null}
              {activity?.kind === 'form' ? <ControlAnswers activity={activity} state={state} /> : null}
            </div>
            <div className="side">
              <ControlTimer template={template} state={state} renderedAt={wall.now} offsetMs={offsetMs} />
              <ControlSteps template={template} state={state} />
              {needsTables ? (
                <ControlTables
                  state={state}
                  suggested={control.challenges.length > 0 ? control.challenges : familiesSoFar(template, state)}
                  most={aboutTables?.kind === 'tables' ? aboutTables.most : 8}
                  base={base}
                  territoryId={territoryId}
                  withSheets={stepKinds.includes('sheet')}
                />
              ) : null}
              {stepKinds.includes('pair') ? <ControlPairs control={control} /> : null}
              {activity ? <ControlRoles activity={activity} control={control} /> : null}
              <ControlPaper state={state} activity={activity} source={source} control={control} />
            </div>
          </div>
        </>
      ) : null}
    </>
  );
}

/** Families of the last wall that has some: what tables are most often made of. */
function familiesSoFar(template: WorkshopTemplate, state: WallState): string[] {
  const walls = template.steps.flatMap((step) => step.activities).filter(({ kind }) => kind === 'write');
  const last = walls.map(({ key }) => clustersOf(state, key)).findLast((families) => families.length > 0) ?? [];
  return last.map(({ name }) => name);
}
