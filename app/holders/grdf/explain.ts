import type { HolderFailure } from '../errors.ts';
import type { Day } from '../local-time.ts';
import type { AccessRightLine, RefusalLine } from './wire.ts';

const BY_STATUS: Readonly<Record<number, HolderFailure>> = {
  400: 'badRequest',
  401: 'tokenRefused',
  403: 'noConsent',
  404: 'noData',
  429: 'quotaSecond',
  504: 'tooSlow',
};

/** What a status means: GRDF publishes no error body. */
export function explainGrdf(status: number): { failure: HolderFailure } {
  return { failure: BY_STATUS[status] ?? (status >= 500 ? 'serverError' : 'badRequest') };
}

/** Codes are not public; the sentence tells, and an unknown one is for the lead. */
const BY_SENTENCE: readonly (readonly [RegExp, HolderFailure])[] = [
  [/excédant|historique/i, 'historyTooOld'],
  [/périmètre/i, 'outOfScope'],
  [/révoqu|expiré|droit d'accès/i, 'noConsent'],
  [/aucune|pas de donn|indisponible sur la période/i, 'noData'],
  [/technique/i, 'serverError'],
];

export function explainRestitution(restitution: NonNullable<RefusalLine['statut_restitution']>): {
  failure: HolderFailure;
  holderCode: string;
} {
  const sentence = restitution.message ?? '';
  const failure = BY_SENTENCE.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'badRequest';
  return { failure, holderCode: String(restitution.code ?? '') };
}

const PERIMETERS: Readonly<Record<string, keyof AccessRightLine>> = {
  'grdf/daily': 'perim_donnees_informatives',
  'grdf/published': 'perim_donnees_publiees',
  'grdf/contract': 'perim_donnees_contractuelles',
};

/** Why an access right does not give a dataset; undefined when it does. */
export function explainRight(right: AccessRightLine, dataset: string, today: Day): HolderFailure | undefined {
  if (right.date_fin_droit_acces && right.date_fin_droit_acces < today) return 'consentExpired';
  switch (right.etat_droit_acces) {
    case 'Active':
      break;
    // A right becomes obsolete when the contract of the meter is no longer this person's.
    case 'Obsolète':
      return 'moved';
    case 'A valider':
    case 'À valider':
    case 'A revérifier':
      return 'proofPending';
    case 'Refusée':
      return 'consentRefused';
    default:
      return 'noConsent';
  }
  if (right.date_debut_droit_acces && right.date_debut_droit_acces > today) return 'consentNotStarted';
  const perimeter = PERIMETERS[dataset];
  return perimeter !== undefined && right[perimeter] === 'Faux' ? 'outOfScope' : undefined;
}
