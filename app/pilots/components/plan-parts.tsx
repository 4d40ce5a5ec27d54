import { budgetOf } from '../budget.ts';
import type { PilotDefinition } from '../definition.ts';
import type { JustifyingCard } from '../find-cards.server.ts';
import type { messages } from '../messages/plan.ts';
import { BudgetSection } from './budget-section.tsx';
import { AcceptedFindings, Duties, Said } from './duty-sections.tsx';
import { PlannedMessages } from './message-section.tsx';
import { Partners, Team } from './partner-sections.tsx';
import { Indicators, Surveys } from './study-sections.tsx';

interface Props {
  readonly definition: PilotDefinition;
  readonly territory: string;
  /** The cards that indicators cite. */
  readonly cards: readonly JustifyingCard[];
}

type Words = (typeof messages)['fr'];

/** What the folder plans beside what testers meet: partners, money, study, duties. Parts that are not written are not shown. */
export function PlanParts({ definition, territory, cards }: Props) {
  const { partners, team, packages, surveys, indicators, compliance, communication, accepted } = definition;
  return (
    <>
      {partners.length > 0 ? <Partners definition={definition} /> : null}
      {team.length > 0 ? <Team definition={definition} /> : null}
      {packages.length > 0 ? <BudgetSection definition={definition} /> : null}
      {surveys.length > 0 ? <Surveys definition={definition} /> : null}
      {indicators.length > 0 ? <Indicators definition={definition} territory={territory} cards={cards} /> : null}
      {definition.messages.length > 0 ? <PlannedMessages definition={definition} /> : null}
      {compliance ? <Duties compliance={compliance} /> : null}
      {accepted.length > 0 ? <AcceptedFindings definition={definition} /> : null}
      {communication ? <Said communication={communication} /> : null}
    </>
  );
}

/** Their places and names, for the contents of the page. */
export function planContents(definition: PilotDefinition, words: Words): (readonly [id: string, label: string])[] {
  const { partners, team, packages, surveys, indicators, compliance, communication } = definition;
  const parts: readonly (readonly [boolean, string, string])[] = [
    [partners.length > 0, 'partenaires', words.partners.title],
    [team.length > 0, 'equipe', words.team],
    [packages.length > 0, 'budget', words.budget.title(budgetOf(definition).total)],
    [surveys.length > 0, 'enquetes', words.surveys],
    [indicators.length > 0, 'indicateurs', words.indicators],
    [definition.messages.length > 0, 'messages', words.messages],
    [compliance !== undefined, 'devoirs', words.duties],
    [communication !== undefined, 'dire', words.said],
  ];
  return parts.flatMap(([written, id, label]) => (written ? [[id, label] as const] : []));
}
