import { GOVERNANCE_MODEL_KEYS, type GovernanceModelKey, governanceModels } from '~/governance/models.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** The models that a pilot may run under, for rooms that only name them. */
export const PILOT_MODELS = GOVERNANCE_MODEL_KEYS;

export const governanceName = (model: GovernanceModelKey): Bilingual => governanceModels[model].title;
