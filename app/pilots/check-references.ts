import { HOLDER_IDS, isHolderId } from '~/holders/holder-ids.ts';
import { datasetManifest, manifests } from '~/holders/manifests.ts';
import { isWidget, WIDGET_KEYS } from '~/services/widgets.ts';
import { checkDeclared } from './check-declared.ts';
import { checkEntry } from './check-entry.ts';
import { checkMessages } from './check-messages.ts';
import { checkPlan } from './check-plan.ts';
import { DECLARED_HOLDER, type PilotDefinition, STAGE_KINDS } from './definition.ts';
import { eachRepeated } from './each-repeated.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';

/**
 * What the shape alone cannot tell: that parts cite parts that exist, that nothing is collected without a
 * purpose nor used without being collected, and that dates follow each other.
 *
 * @param folder the folder's name, which must be the slug
 */
export function checkReferences(pilot: PilotDefinition, folder: string, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });

  if (pilot.slug !== folder) add(['slug'], words.slugIsNotFolder(pilot.slug, folder));
  for (const part of [
    'panels',
    'datasets',
    'recipients',
    'purposes',
    'services',
    'gestureThemes',
    'gestures',
  ] as const) {
    eachRepeated(
      pilot[part].map((element) => element.key),
      (index, key) => add([part, index, 'key'], words.duplicateOf(part, key)),
    );
  }
  eachRepeated(
    pilot.activities.map((activity) => activity.kind),
    (index, kind) => add(['activities', index, 'kind'], words.duplicateOf('activities', kind)),
  );
  pilot.activities.forEach(({ kind }, index) => {
    if ((STAGE_KINDS as readonly string[]).includes(kind))
      add(['activities', index, 'kind'], words.reservedActivity(kind));
  });
  eachRepeated(pilot.holders, (index, id) => add(['holders', index], words.duplicateValue(id)));
  pilot.holders.forEach((id, index) => {
    if (!isHolderId(id)) add(['holders', index], words.unknownHolder(id, nearest(id, HOLDER_IDS), HOLDER_IDS));
  });
  pilot.services.forEach(({ widgets }, service) => {
    widgets.forEach((key, index) => {
      if (!isWidget(key))
        add(['services', service, 'widgets', index], words.unknownWidget(key, nearest(key, WIDGET_KEYS), WIDGET_KEYS));
    });
  });
  pilot.gestures.forEach(({ theme }, index) => {
    const themes = pilot.gestureThemes.map((known) => known.key);
    if (!themes.includes(theme))
      add(['gestures', index, 'theme'], words.unknownGestureTheme(theme, nearest(theme, themes)));
  });
  return [
    ...found,
    ...checkData(pilot, words),
    ...checkDeclared(pilot, words),
    ...checkEntry(pilot, words),
    ...checkPlan(pilot, words),
    ...checkMessages(pilot, words),
    ...checkDates(pilot, words),
  ];
}

function checkData(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });
  const datasets = pilot.datasets.map((dataset) => dataset.key);
  const services = pilot.services.map((service) => service.key);
  const recipients = pilot.recipients.map((recipient) => recipient.key);
  const unknownDataset = (key: string): string => words.unknownDataset(key, nearest(key, datasets));
  const coming = pilot.comingHolders.map((holder) => holder.key);
  const declares = (holder: string): boolean => pilot.holders.includes(holder) || coming.includes(holder);

  pilot.datasets.forEach(({ key, holder, historyMonths, including = [] }, index) => {
    if (holder !== DECLARED_HOLDER && !declares(holder)) {
      add(['datasets', index, 'holder'], words.undeclaredHolder(holder));
    }
    if (!key.startsWith(`${holder}/`)) add(['datasets', index, 'key'], words.datasetNotOfHolder(key, holder));
    // A holder that this pilot says is to come is not compared with a manifest, though its connector may have come since.
    if (isHolderId(holder) && !coming.includes(holder)) {
      const offered = manifests[holder].permissions.map((permission) => permission.key);
      const months = datasetManifest(key)?.history.months;
      if (!offered.includes(key)) {
        add(['datasets', index, 'key'], words.notOffered(manifests[holder].name, key, nearest(key, offered), offered));
      }
      including.forEach((part, at) => {
        if (offered.includes(part)) return;
        const path = ['datasets', index, 'including', at];
        add(path, words.notOffered(manifests[holder].name, part, nearest(part, offered), offered));
      });
      if (months !== undefined && historyMonths > months) {
        add(['datasets', index, 'historyMonths'], words.historyTooLong(manifests[holder].name, months));
      }
    }
    if (!pilot.purposes.some((purpose) => purpose.datasets.includes(key))) {
      add(['datasets', index, 'key'], words.datasetWithoutPurpose(key));
    }
  });
  pilot.purposes.forEach((purpose, index) => {
    const { holder } = purpose;
    if (holder && !declares(holder)) add(['purposes', index, 'holder'], words.undeclaredHolder(holder));
    if (holder && purpose.datasets.length === 0) add(['purposes', index, 'holder'], words.holderWithoutDataset(holder));
    eachRepeated(purpose.datasets, (at, key) => add(['purposes', index, 'datasets', at], words.duplicateValue(key)));
    purpose.datasets.forEach((key, at) => {
      if (!datasets.includes(key)) add(['purposes', index, 'datasets', at], unknownDataset(key));
      else if (holder && !key.startsWith(`${holder}/`)) {
        add(['purposes', index, 'datasets', at], words.holderNotOfDataset(key, holder));
      }
    });
    if (!recipients.includes(purpose.recipient)) {
      add(
        ['purposes', index, 'recipient'],
        words.unknownRecipient(purpose.recipient, nearest(purpose.recipient, recipients)),
      );
    }
    purpose.services.forEach((key, at) => {
      if (!services.includes(key))
        add(['purposes', index, 'services', at], words.unknownService(key, nearest(key, services)));
    });
  });
  pilot.services.forEach((service, index) => {
    service.datasets.forEach((key, at) => {
      const given = pilot.purposes.some((one) => one.services.includes(service.key) && one.datasets.includes(key));
      if (!datasets.includes(key)) add(['services', index, 'datasets', at], unknownDataset(key));
      else if (!given) add(['services', index, 'datasets', at], words.uncollectedDataset(service.key, key));
    });
  });
  return found;
}

function checkDates(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const { startsOn, endsOn, milestones, timeZone } = pilot.calendar;
  if (endsOn <= startsOn)
    found.push({ path: ['calendar', 'endsOn'], message: words.endsBeforeStart(startsOn, endsOn) });
  if (!isTimeZone(timeZone)) found.push({ path: ['calendar', 'timeZone'], message: words.unknownTimeZone(timeZone) });
  milestones.forEach(({ on }, index) => {
    const previous = milestones[index - 1]?.on;
    if (previous && on < previous) {
      found.push({ path: ['calendar', 'milestones', index, 'on'], message: words.milestonesOutOfOrder(on, previous) });
    }
  });
  pilot.purposes.forEach(({ until }, index) => {
    if (until.on < startsOn) {
      found.push({
        path: ['purposes', index, 'until', 'on'],
        message: words.consentEndsBeforeStart(until.on, startsOn),
      });
    }
  });
  if (pilot.thresholds.dropoutAfterDays <= pilot.thresholds.inactiveAfterDays) {
    found.push({ path: ['thresholds', 'dropoutAfterDays'], message: words.dropoutBeforeInactive });
  }
  return found;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
