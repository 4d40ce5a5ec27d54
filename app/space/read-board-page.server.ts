import { readBoard } from '~/consent/board/read-board.server.ts';
import { listCertifications } from '~/consent/certification/list-certifications.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { BoardData } from './components/board-form.tsx';
import type { SpaceFrameData } from './components/space-frame.tsx';
import { isWaiting, nextStep } from './next-step.server.ts';
import { readFrame } from './read-frame.server.ts';
import type { TesterPrincipal } from './tester.ts';

/** The consent board of a tester: every service, every kind of data, on or off; plain data. */
export async function readBoardPage(
  context: AppContext,
  tester: TesterPrincipal,
): Promise<BoardData & { frame: SpaceFrameData }> {
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const board = await readBoard(context, tester.testerId);
  const certifications = await listCertifications(context, tester.pilotSlug);
  const titleOf = (list: readonly { key: string; title: { fr: string; en: string } }[], key: string) =>
    list.find((one) => one.key === key)?.title ?? { fr: key, en: key };
  const next = await nextStep(context, tester.testerId, { boardSeen: true });
  return {
    frame: await readFrame(context, definition, tester),
    services: board.services.map(({ key, certification, rows }) => {
      const said = certifications.find(({ serviceKey }) => serviceKey === key);
      return {
        ...{ key, title: titleOf(definition.services, key) },
        certification: certification
          ? {
              standing: certification,
              by: said?.certifiedBy ?? '',
              on: said?.certifiedAt.toISOString() ?? null,
              until: said?.until.toISOString() ?? null,
              withdrawnAt: said?.withdrawnAt?.toISOString() ?? null,
              reason: said?.reason ?? null,
              criteria: (said?.criteria ?? []).map((one) =>
                titleOf(definition.governance.certification?.criteria ?? [], one),
              ),
            }
          : null,
        rows: rows.map(({ dataset, isOn, consents }) => ({
          ...{ dataset, title: titleOf(definition.datasets, dataset), isOn },
          purposes: consents.map(({ purpose }) => {
            const { key: purposeKey, question, what, why, who, until, ifRefused } = purpose;
            return { key: purposeKey, question, what, why, who, until, ifRefused };
          }),
        })),
      };
    }),
    others: board.others.map(({ purposeKey, purpose, state }) => ({
      ...{ key: purposeKey, question: purpose.question, state },
    })),
    next: board.isAnswered && (board.others.some(isWaiting) || next !== '/moi') ? next : null,
  };
}
