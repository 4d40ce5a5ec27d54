import { PLACEHOLDERS, placeholdersIn } from './definition/messages.ts';
import type { PilotDefinition } from './definition.ts';
import { eachRepeated } from './each-repeated.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';

/**
 * What the shape cannot tell of messages: each has one key and one schedule, cites panels that exist, and its templates
 * use placeholders that can be filled in.
 */
export function checkMessages(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });
  const panels = pilot.panels.map(({ key }) => key);
  const tiers = pilot.panels.flatMap((panel) => (panel.tiers ?? []).map(({ key }) => key));
  eachRepeated(
    pilot.messages.map(({ key }) => key),
    (index, key) => add(['messages', index, 'key'], words.duplicateOf('messages', key)),
  );
  const surveys = pilot.surveys.map(({ key }) => key);
  pilot.messages.forEach(({ audience, survey, schedule, subject, body }, index) => {
    const at: DataPath = ['messages', index];
    if (survey !== undefined && !surveys.includes(survey)) {
      add([...at, 'survey'], words.unknownSurvey(survey, nearest(survey, surveys)));
    }
    audience.panels?.forEach((key, place) => {
      if (!panels.includes(key)) {
        add([...at, 'audience', 'panels', place], words.unknownPanel(key, nearest(key, panels)));
      }
    });
    if (audience.tier !== undefined && !tiers.includes(audience.tier)) {
      add([...at, 'audience', 'tier'], words.unknownTier(audience.tier, nearest(audience.tier, tiers)));
    }
    for (const list of ['panels', 'statuses'] as const) {
      eachRepeated(audience[list] ?? [], (place, value) => {
        add([...at, 'audience', list, place], words.duplicateValue(value));
      });
    }
    const given = Object.keys(schedule).filter((way) => schedule[way as keyof typeof schedule] !== undefined);
    if (given.length !== 1) add([...at, 'schedule'], words.oneSchedule(given));
    const { weekly } = schedule;
    if (weekly && weekly.until < weekly.from) {
      add([...at, 'schedule', 'weekly', 'until'], words.datesOutOfOrder(weekly.from, weekly.until));
    }
    for (const [part, text] of Object.entries({ subject, body })) {
      for (const locale of ['fr', 'en'] as const) {
        for (const name of placeholdersIn(text[locale])) {
          if (!(PLACEHOLDERS as readonly string[]).includes(name)) {
            add([...at, part, locale], words.unknownPlaceholder(name, nearest(name, PLACEHOLDERS), PLACEHOLDERS));
          }
        }
      }
    }
    for (const locale of ['fr', 'en'] as const) {
      if (/[\r\n]/.test(subject[locale])) add([...at, 'subject', locale], words.subjectOnOneLine);
    }
  });
  const { mostIn7Days, mostIn30Days } = pilot.messageRules;
  if (mostIn30Days < mostIn7Days)
    add(['messageRules', 'mostIn30Days'], words.capsOutOfOrder(mostIn7Days, mostIn30Days));
  return found;
}
