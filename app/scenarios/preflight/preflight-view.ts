import { type Bilingual, inLocale, type Locale, plainText } from '~/platform/i18n/messages.ts';
import type { MendingPage, Point, Severity } from './check.ts';
import { type Acceptance, acceptanceOf, findingsOf, launchVerdict } from './launch-verdict.ts';

/** The check before launch in one language, as its pages show it. */

export interface FindingView {
  /** '' for a check that finds only one. */
  readonly about: string;
  readonly reason: string;
}

export interface PointView {
  readonly check: string;
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  readonly page: MendingPage;
  /** Address of where it is mended, under the scenario's own. */
  readonly place: string;
  readonly tip: { readonly key: string; readonly title: string };
  readonly remaining: readonly FindingView[];
  readonly accepted: readonly (FindingView & Pick<Acceptance, 'by' | 'on'> & { readonly why: string })[];
}

export interface PreflightView {
  readonly mayLaunch: boolean;
  /** Points with nothing left to mend or to answer for; advice followed or not. */
  readonly ready: number;
  readonly points: readonly PointView[];
}

/** `tips`: titles of the kit's advice, by key. */
export function preflightView(
  points: readonly Point[],
  accepted: readonly Acceptance[],
  { locale, tips }: { readonly locale: Locale; readonly tips: ReadonlyMap<string, Bilingual> },
): PreflightView {
  const say = (text: Bilingual): string => inLocale(text, locale);
  const views = points.map((point): PointView => {
    const { check, severity, page, anchor, tip } = point;
    const answers = point.findings.map((finding) => ({ finding, answer: acceptanceOf(finding, accepted) }));
    return {
      ...{ check, severity, page },
      title: say(point.title),
      detail: say(point.detail),
      place: placeOf(page, anchor),
      tip: { key: tip, title: say(tips.get(tip) ?? { fr: tip, en: tip }) },
      remaining: answers.flatMap(({ finding, answer }) =>
        answer ? [] : [{ about: finding.about ?? '', reason: say(finding.reason) }],
      ),
      accepted: answers.flatMap(({ finding, answer }) =>
        answer
          ? [
              {
                about: finding.about ?? '',
                reason: say(finding.reason),
                by: answer.by,
                on: answer.on,
                why: plainText(answer.reason, locale),
              },
            ]
          : [],
      ),
    };
  });
  return {
    mayLaunch: launchVerdict(findingsOf(points), accepted).mayLaunch,
    ready: views.filter(({ remaining }) => remaining.length === 0).length,
    points: views,
  };
}

/** Duties and words stand on a page of their own beside the documents. */
function placeOf(page: MendingPage, anchor: string | undefined): string {
  const path = page === 'documents' ? 'documents/devoirs' : page;
  return anchor ? `${path}#${anchor}` : path;
}

/** Where a point stands on the page. */
export type Standing = 'blocks' | 'warns' | 'advice' | 'accepted' | 'ready';

export function standingOf({ severity, remaining, accepted }: PointView): Standing {
  if (remaining.length > 0) return severity;
  return accepted.length > 0 ? 'accepted' : 'ready';
}
