import { createHash } from 'node:crypto';
import { canonicalJson } from '~/consent/canonical-json.ts';
import { listMyResults } from '~/consent/results/list-results.server.ts';
import type { ResultPayload } from '~/consent/results/result-payload.ts';
import { lastInstant, mayCompare, resultRecipients, sharesAlone } from '~/consent/results/share-result.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { computeResult, monthsToShare } from './compute-result.server.ts';
import { readFrame } from './read-frame.server.ts';
import type { TesterPrincipal } from './tester.ts';
import { traitWords } from './trait-words.ts';

/** What a form sends back, so that what leaves is what was seen. */
export const markOf = (payload: ResultPayload): string =>
  createHash('sha256').update(canonicalJson(payload)).digest('hex');

/** The results that a tester may let out, and those that they did; plain data. */
export async function readResults(context: AppContext, tester: TesterPrincipal) {
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const policy = pilotPolicy(definition);
  const shared = await listMyResults(context, tester.testerId);
  return {
    frame: await readFrame(context, definition, tester),
    isTheirs: sharesAlone(definition),
    staysHome: !policy.computation.readingsLeave,
    offered: definition.services.flatMap(({ key, title, results = [] }) =>
      results
        .filter(({ measure }) => measure && measure !== 'food-lines')
        .map((result) => ({ service: key, serviceTitle: title, ...pick(result) })),
    ),
    shared: shared.map(({ id, serviceKey, resultKey, recipientKey, period, payload, ...dates }) => ({
      ...{ id, period, payload },
      title: resultTitle(definition, serviceKey, resultKey),
      recipient: titleOf(definition.recipients, recipientKey),
      until: dates.until.toISOString(),
      endedAt: dates.endedAt?.toISOString() ?? null,
      seenAt: dates.seenAt?.toISOString() ?? null,
    })),
  };
}

/** One result about one month, as its recipient would see it; throws a 404 Response for one that is not offered. */
export async function readResultPreview(
  context: AppContext,
  tester: TesterPrincipal,
  asked: { service: string; result: string; period: string | null },
) {
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const service = definition.services.find(({ key }) => key === asked.service);
  const result = service?.results?.find(({ key }) => key === asked.result);
  if (!service || !result?.measure || result.measure === 'food-lines' || !sharesAlone(definition)) {
    throw new Response(null, { status: 404 });
  }
  const { timeZone } = definition.calendar;
  const told = monthsToShare(dayOf(context.clock.now().getTime(), timeZone));
  // What people compare is the last there is.
  const months = result.likeness ? told.slice(0, 1) : told;
  const period = months.find((month) => month === asked.period) ?? months[0] ?? '';
  const payload = await computeResult(context, tester, { service: service.key, result: result.key, period });
  const lastDay = definition.calendar.endsOn;
  const may =
    !result.likeness || (await mayCompare(context, { testerId: tester.testerId, definition, serviceKey: service.key }));
  const open = may ? resultRecipients(definition, result) : [];
  return {
    traits: result.likeness && payload ? traitWords(definition, result.likeness, payload.traits ?? []) : [],
    frame: await readFrame(context, definition, tester),
    ...{ months, period, payload, lastDay, timeZone },
    mark: payload ? markOf(payload) : null,
    lastInstant: lastInstant(definition).toISOString(),
    service: { key: service.key, title: service.title },
    result: pick(result),
    recipients: open.map(({ key, title, detail, totalsOnly = false, sharedBack = false }) => ({
      ...{ key, title, detail, totalsOnly },
      // Whoever is in a group that is given back sees so many others.
      others: sharedBack ? definition.smallestGroup : definition.smallestGroup - 1,
    })),
  };
}

const pick = ({ key, title, what }: { key: string; title: Bilingual; what: Bilingual }) => ({ key, title, what });

const titleOf = (list: readonly { key: string; title: Bilingual }[], key: string): Bilingual =>
  list.find((one) => one.key === key)?.title ?? { fr: key, en: key };

function resultTitle({ services }: PilotDefinition, serviceKey: string, resultKey: string): Bilingual {
  return titleOf(services.find(({ key }) => key === serviceKey)?.results ?? [], resultKey);
}
