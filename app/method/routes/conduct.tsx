import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ControlPage } from '../components/live/control-page.tsx';
import { findWorkshop } from '../find-workshop.server.ts';
import { conductGesture } from '../live/conduct-gesture.server.ts';
import { errorWords } from '../live/error-words.ts';
import { openWall } from '../live/open-wall.server.ts';
import { readControl } from '../live/read-control.server.ts';
import { messages } from '../messages/control.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireAccess(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const { workshop, wall, streamUrl } = await openWall(app, { territoryId, workshopId });
  const { initiativeId } = workshop;
  const locale = localeOf(args.request);
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale, initiativeId }),
    phase: workshop.template.phase,
    page: {
      ...{ workshop, wall, streamUrl, territoryId },
      control: await readControl(app, { workshopId: workshop.id, territoryId, initiativeId }),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  await requireAccess(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const { id } = await findWorkshop(app, { territoryId, workshopId });
  try {
    return await conductGesture(app, id, await args.request.formData());
  } catch (error) {
    const told = errorWords(error, localeOf(args.request));
    if (!told) throw error;
    return data({ refused: told }, { status: 409 });
  }
}

const PHASES = [0, 1, 2, 3, 4] as const;

export default function Conduct() {
  const { frame, page, phase } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && 'refused' in answer ? answer.refused.words : undefined;
  const undo = answer && 'undo' in answer ? answer.undo : undefined;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: PHASES.find((one) => one === phase) ?? 0 }}>
      <ControlPage {...page} refused={refused} undo={undo} />
    </LaptopFrame>
  );
}
