import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { withdrawConsent } from '~/consent/withdraw-consent.server.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/** Leaves by the door: everything is erased. */
export async function leave(stage: Stage, participant: Participant): Promise<void> {
  const { testerId } = participant;
  if (!testerId) return;
  await stage.problems.attempt('leave', dateOf(stage), () => leavePilot(stage.context, { testerId }));
  participant.testerId = null;
  participant.leftOn = stage.today;
  participant.granted = [];
  for (const holder of stage.definition.holders.filter(isHolderId)) stage.hits.gone(participant.candidate, holder);
  participant.links.clear();
}

/** Takes one agreement back, and stays. `choice` in [0, 1) says which. */
export async function withdrawOne(stage: Stage, participant: Participant, choice: number): Promise<void> {
  const { testerId, granted } = participant;
  const purposeKey = granted[Math.floor(choice * granted.length)];
  if (!testerId || !purposeKey) return;
  const withdrawn = await stage.problems.attempt('withdraw', dateOf(stage), () =>
    withdrawConsent(stage.context, { testerId, purposeKey }),
  );
  if (!withdrawn) return;
  participant.granted = granted.filter((key) => key !== purposeKey);
  for (const { holderId } of withdrawn.disconnected) {
    const link = participant.links.get(holderId);
    if (link) link.connected = false;
    if (isHolderId(holderId)) stage.hits.gone(participant.candidate, holderId);
  }
}
