import { findDeclared } from '~/consent/find-declared.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { readDescription } from '~/consent/read-description.server.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import { DECLARED_HOLDER, type DeclaredField, type PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { type Widget, widgetsOf } from '~/services/widgets.ts';
import type { SpaceFrameData } from './components/space-frame.tsx';
import { readFrame } from './read-frame.server.ts';
import type { TesterPrincipal } from './tester.ts';

export interface DescriptionPage {
  readonly frame: SpaceFrameData;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly fields: readonly DeclaredField[];
  readonly answers: DeclaredAnswers;
  readonly thisYear: number;
  /** The page that makes something of it: where a gesture looks at it, that of gestures. */
  readonly usedBy: { readonly path: string; readonly title: Bilingual } | null;
  /** The agreements that cover it, and whether each holds now. */
  readonly purposes: readonly {
    readonly key: string;
    readonly question: Bilingual;
    readonly why: Bilingual;
    readonly isGranted: boolean;
  }[];
}

/** The key of a declared dataset, from the last part of its page's address. */
export const declaredKey = (part: string | undefined): string => `${DECLARED_HOLDER}/${part ?? ''}`;

/** What a pilot asks in a dataset. Throws a 404 Response for one that it does not ask for. */
export async function readQuestions(context: AppContext, { pilotSlug }: TesterPrincipal, dataset: string) {
  const definition = await getOpenPilot(context, pilotSlug);
  const { title, detail, fields } = findDeclared(definition, dataset);
  return { definition, title, detail, fields, thisYear: context.clock.now().getUTCFullYear() };
}

/**
 * What a tester is asked about themselves and what they answered, for them to correct. Opening what was answered is
 * logged, as any reading. Throws a 404 Response for a dataset that the pilot does not ask for.
 */
export async function readDescriptionPage(
  context: AppContext,
  tester: TesterPrincipal,
  dataset: string,
): Promise<DescriptionPage> {
  const { testerId } = tester;
  const { definition, ...asked } = await readQuestions(context, tester, dataset);
  const consents = await listConsents(context, testerId);
  return {
    frame: await readFrame(context, definition, tester),
    ...asked,
    usedBy: pageUsing(definition, dataset),
    answers: await readDescription(context, { testerId, definition, dataset, reader: { kind: 'tester' } }),
    purposes: consents
      .filter(({ purpose }) => purpose.datasets.includes(dataset))
      .map(({ purpose, state }) => ({
        ...{ key: purpose.key, question: purpose.question, why: purpose.why.title },
        isGranted: state === 'granted',
      })),
  };
}

function pageUsing({ services, gestures }: PilotDefinition, dataset: string): Pick<Widget, 'path' | 'title'> | null {
  const pages = widgetsOf(services.filter(({ datasets }) => datasets.includes(dataset)));
  const isForGestures = gestures.some(({ conditions = [] }) => conditions.some((one) => one.dataset === dataset));
  const found =
    (isForGestures && pages.find(({ key }) => key === 'gestures')) || pages.find(({ path }) => path !== '/moi');
  return found ? { path: found.path, title: found.title } : null;
}
