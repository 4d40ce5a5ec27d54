import { territoryName } from '~/access/territory-name.server.ts';
import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { governanceName } from '~/pilots/governance-name.ts';
import { readSeries } from '~/pilots/indicators/read-series.server.ts';
import { viewIndicators } from '~/pilots/indicators/view-indicators.ts';
import { protocolVersion } from '~/pilots/protocol-version.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { readEngagement } from '../read-engagement.server.ts';
import { researchContext } from '../research-context.server.ts';
import { reportPaper } from './report-paper.ts';

/** The report of a pilot as of now: whoever asks for it, it holds what may be shown to anybody. */
export async function makeReport(
  context: AppContext,
  definition: PilotDefinition,
  locale: Locale,
): Promise<PdfDocument> {
  const { slug, territory, calendar } = definition;
  const [series, engagement, version, name] = await Promise.all([
    readSeries(context, slug),
    readEngagement(researchContext(context), definition, { audience: 'other' }),
    protocolVersion(context, slug),
    territoryName(context, territory),
  ]);
  return reportPaper(
    {
      definition,
      territoryName: name,
      isImagined: context.env.ATELIER_DEMO === 'on',
      governance: governanceName(definition.governance.model),
      protocolVersion: version,
      today: dayIn(context.clock.now(), calendar.timeZone),
      flow: engagement.flow,
      views: viewIndicators(definition, series, { isResearcher: false, reader: 'partners' }),
    },
    locale,
  );
}
