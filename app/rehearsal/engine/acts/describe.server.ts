import { declaredDatasets } from '~/consent/find-declared.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { drawAnswers } from '../../behaviour/answers.ts';
import { homeOf, isAboutHome, truly } from '../../behaviour/own-home.ts';
import { describesThemself } from '../../behaviour/person.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/** Of the datasets that were asked about, says something where they agreed to, or passes on. */
export async function describeThemself(
  stage: Stage,
  { person, testerId, pseudonym, granted }: Participant,
  asked: ReadonlySet<string>,
): Promise<void> {
  const { context, problems, definition, behaviour } = stage;
  if (!testerId) return;
  const { slug: pilotSlug } = definition;
  for (const { key: dataset, fields } of declaredDatasets(definition)) {
    const covered = definition.purposes.some(
      ({ key, datasets }) => granted.includes(key) && datasets.includes(dataset),
    );
    const home = pseudonym ? homeOf({ town: definition.territory, pilotSlug, pseudonym }) : null;
    const isKeen = home?.renovation !== undefined && isAboutHome(fields);
    if (!asked.has(dataset) || !covered || !(isKeen || describesThemself(person, dataset))) continue;
    const usual = behaviour.descriptions[`${definition.slug}/${dataset}`] ?? {};
    const drawn = drawAnswers([...person.stream, dataset], fields, usual);
    const answers = home ? truly(home, fields, drawn) : drawn;
    if (!answers) continue;
    await problems.attempt('describe', dateOf(stage), () => saveDescription(context, { testerId, dataset, answers }));
  }
}
