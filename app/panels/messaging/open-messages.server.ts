import { type openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';

/** What every page of the team about messages shows around its matter. */
export async function messagesFrame(opened: Awaited<ReturnType<typeof openPilot>>) {
  return { ...(await pilotPageFrame(opened)), pilotTitle: opened.definition.title };
}
