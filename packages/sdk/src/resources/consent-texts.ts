import { ConsentText, type ConsentTextQuery } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists what readers agree to when they send a form. @throws BackOnTrackError */
export const listConsentTexts = (transport: Transport, query: ConsentTextQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/consent-texts', ConsentText, query, options);

/** Gets the consent text of one form, with the ages of digital consent. @throws BackOnTrackError */
export const getConsentText = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/consent-texts', id), ConsentText, {}, options);
