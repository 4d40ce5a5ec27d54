import { formatDate, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const WHEN = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;

export const messages = defineMessages({
  fr: {
    title: 'Ce qui a changé pour les personnes',
    lead: 'L’analyse d’impact et les accords, comparés mot à mot à une version plus ancienne du scénario.',
    compare: 'Comparer à',
    show: 'Comparer',
    pilot: 'l’expérimentation lancée',
    version: (since: string, at: string, by: string) =>
      `version ${since}, ${formatDate('fr', at, WHEN)}${by ? `, ${by}` : ''}`,
    none: 'Il n’y a pas encore d’autre version',
    noneDetail: 'Dès que le scénario sera modifié, la version d’avant sera gardée et comparée ici.',
    same: 'Rien n’a changé',
    sameDetail: 'Ni dans l’analyse d’impact, ni dans les accords : personne n’a rien à relire.',
    summary: (added: number, removed: number, reworded: number) =>
      [
        added > 0 ? plural('fr', added, `${added} passage ajouté`, `${added} passages ajoutés`) : '',
        removed > 0 ? plural('fr', removed, `${removed} passage retiré`, `${removed} passages retirés`) : '',
        reworded > 0 ? plural('fr', reworded, `${reworded} passage reformulé`, `${reworded} passages reformulés`) : '',
      ]
        .filter(Boolean)
        .join(', '),
    agreements: 'Dans les accords',
    dpia: 'Dans l’analyse d’impact',
    unchanged: 'Rien n’a changé ici.',
    sections: { added: 'Ajouté', removed: 'Retiré', changed: 'Modifié' },
    kinds: { added: 'ajouté', removed: 'retiré', reworded: 'reformulé' },
    heading: 'L’intitulé',
    wasThere: 'retiré :',
    isNew: 'ajouté :',
    tell: 'Un accord reformulé se redemande : augmentez sa version dans la page Accords, les testeurs seront prévenus.',
  },
  en: {
    title: 'What changed for people',
    lead: 'The impact assessment and the agreements, compared word for word with an older version of the scenario.',
    compare: 'Compare with',
    show: 'Compare',
    pilot: 'the launched pilot',
    version: (since: string, at: string, by: string) =>
      `version ${since}, ${formatDate('en', at, WHEN)}${by ? `, ${by}` : ''}`,
    none: 'There is no other version yet',
    noneDetail: 'As soon as the scenario is changed, the version before will be kept and compared here.',
    same: 'Nothing changed',
    sameDetail: 'Neither in the impact assessment nor in the agreements: nobody has anything to read again.',
    summary: (added: number, removed: number, reworded: number) =>
      [
        added > 0 ? plural('en', added, `${added} passage added`, `${added} passages added`) : '',
        removed > 0 ? plural('en', removed, `${removed} passage removed`, `${removed} passages removed`) : '',
        reworded > 0 ? plural('en', reworded, `${reworded} passage reworded`, `${reworded} passages reworded`) : '',
      ]
        .filter(Boolean)
        .join(', '),
    agreements: 'In the agreements',
    dpia: 'In the impact assessment',
    unchanged: 'Nothing changed here.',
    sections: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    kinds: { added: 'added', removed: 'removed', reworded: 'reworded' },
    heading: 'The title',
    wasThere: 'removed:',
    isNew: 'added:',
    tell: 'A reworded agreement is asked again: raise its version on the Agreements page, and testers will be told.',
  },
});
