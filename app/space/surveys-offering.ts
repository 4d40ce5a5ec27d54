import { waitingSurveysOffer } from '~/panels/messaging/waiting-surveys.ts';
import { offering } from '~/platform/offers.ts';
import { waitingSurveys } from '~/surveys/waves/waiting-surveys.server.ts';

/** Tells messages whom a survey waits for: neither room may import the other. */
export const surveysOffering = offering(waitingSurveysOffer, waitingSurveys);
