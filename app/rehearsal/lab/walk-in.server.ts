import { answerBoard } from '~/consent/board/answer-board.server.ts';
import { joinCollective } from '~/consent/board/join-collective.server.ts';
import { readBoard } from '~/consent/board/read-board.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { declaredDatasets } from '~/consent/find-declared.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { descriptionPath, isWaiting, nextStep } from '~/space/next-step.server.ts';
import { standInHolder, tripToHolder } from './bring-in.server.ts';
import type { LabStage, LabTester } from './lab-stage.ts';
import type { PagesMet } from './measures.ts';
import { plainAnswers } from './plain-answers.ts';

export interface WalkedIn {
  readonly pages: PagesMet;
  /** Questions answered each on its page. */
  readonly questions: readonly string[];
  /** Switches that the board held. */
  readonly switches: number;
}

/** More pages than any way in has. */
const MOST_PAGES = 100;

/**
 * Walks one tester in, page after page as the space sends them, and says yes to everything that is asked.
 */
export async function walkIn(stage: LabStage, tester: LabTester): Promise<WalkedIn> {
  const pages = { joining: 0, board: 0, question: 0, holder: 0, description: 0 };
  const questions: string[] = [];
  let switches = 0;
  const { testerId } = tester;
  let last = '';
  for (let met = 0; met < MOST_PAGES; met += 1) {
    const page = await nextPage(stage, testerId, { boardSeen: pages.board > 0 });
    if (page === '/moi') break;
    if (page === last) throw new Error(`The way in does not get past ${page}`);
    last = page;
    const kind = kindOf(page);
    pages[kind] += 1;
    const [, key = ''] = /^\/moi\/[a-z]+\/([^?]+)/.exec(page) ?? [];
    switch (kind) {
      case 'joining':
        await joinCollective(stage.context, { testerId, decision: 'grant', locale: 'fr' });
        break;
      case 'board':
        switches = await allOn(stage, testerId);
        break;
      case 'question':
        await decideConsent(stage.context, { testerId, purposeKey: key, decision: 'grant', locale: 'fr' });
        questions.push(key);
        break;
      case 'description':
        await describe(stage, testerId, page);
        break;
      case 'holder':
        await tripToHolder(stage, tester, key);
    }
  }
  for (const holderId of stage.definition.holders.filter((id) => !isHolderId(id))) {
    pages.holder += await standInHolder(stage, tester, holderId);
  }
  return { pages, questions, switches };
}

/** As the space sends them, but for the questions that wait for a service: those are met as if each was opened at once. */
async function nextPage({ context }: LabStage, testerId: string, step: { boardSeen: boolean }): Promise<string> {
  const page = await nextStep(context, testerId, step);
  if (page !== '/moi' && !['description', 'holder'].includes(kindOf(page))) return page;
  const question = (await listConsents(context, testerId)).find(isWaiting);
  return question ? `/moi/accords/${question.purposeKey}` : page;
}

const KINDS = {
  adhesion: 'joining',
  tableau: 'board',
  accords: 'question',
  declarer: 'description',
  connexions: 'holder',
} as const;

function kindOf(page: string): keyof PagesMet {
  const name = Object.keys(KINDS).find((one): one is keyof typeof KINDS => page.startsWith(`/moi/${one}`));
  if (!name) throw new Error(`A page that a replay does not know: ${page}`);
  return KINDS[name];
}

async function allOn({ context }: LabStage, testerId: string): Promise<number> {
  const { services } = await readBoard(context, testerId);
  const on = services.flatMap(({ key, rows }) => rows.map(({ dataset }) => ({ serviceKey: key, dataset })));
  await answerBoard(context, { testerId, on, locale: 'fr' });
  return on.length;
}

async function describe({ context, definition }: LabStage, testerId: string, page: string): Promise<void> {
  const found = declaredDatasets(definition).find(({ key }) => page.startsWith(`${descriptionPath(key)}?`));
  if (!found) throw new Error(`Nothing is stated on ${page}`);
  await saveDescription(context, { testerId, dataset: found.key, answers: plainAnswers(found.fields) });
}
