import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AssessmentSheet } from '../components/assessment-sheet.tsx';
import { ShownViewFrame, ShownViewGone } from '../components/shown-frame.tsx';
import { readShownAssessment } from '../follow-up/assessments.server.ts';
import { messages as followUpMessages } from '../messages/follow-up.ts';
import { messages } from '../messages/shown.ts';

export const handle: RouteHandle = { action: 'view.read' };
export const meta = pageTitle(messages, (t) => t.assessment.heading);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'view.read');
  const { view: viewId = '', assessment: id = '' } = args.params;
  const read = (await readShownAssessment(opened, { viewId, id })) ?? null;
  const page = { ...(await pilotPageFrame(opened)), viewId, read };
  return data(page, { status: read ? 200 : 404 });
}

export default function ShownAssessment() {
  const locale = useLocale();
  const t = useMessages(followUpMessages).assessment;
  const back = useMessages(messages).assessment.back;
  const { frame, links, viewId, read } = useLoaderData<typeof loader>();
  if (!read) {
    return (
      <ShownViewFrame frame={frame}>
        <ShownViewGone base={links.base} />
      </ShownViewFrame>
    );
  }
  const { assessment, name, timeZone } = read;
  const here = `${links.base}/suivis/${viewId}`;
  return (
    <ShownViewFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(formatNumber(locale, assessment.number))}</h1>
          <p className="lead">
            {t.line(name, assessment.name)}, {formatDate(locale, assessment.at, { dateStyle: 'long', timeZone })}
          </p>
          <p>
            <a href={`${here}/bilans/${assessment.id}/feuille.pdf`} className="button is-plain">
              <Icon name="print" />
              {t.print}
            </a>
          </p>
        </div>
      </div>
      <AssessmentSheet assessment={assessment} side="worker" testerName={name} timeZone={timeZone} />
      <p data-noprint>
        <Link to={here}>{back}</Link>
      </p>
    </ShownViewFrame>
  );
}
