import { msg } from '../words/msg.ts';
import type { Words } from '../words/vocabulary.ts';

/** What kinds of organisation there are. */
export const organisationWords: Words = {
  ngo: () => msg('Non-governmental organisation', { id: 'organisation.ngo' }),
  charity: () => msg('Charity', { id: 'organisation.charity' }),
  foundation: () => msg('Foundation', { id: 'organisation.foundation' }),
  'regional-development-agency': () => msg('Regional development agency', { id: 'organisation.development-agency' }),
  'innovation-agency': () => msg('Innovation agency', { id: 'organisation.innovation-agency' }),
  'innovation-centre': () => msg('Innovation centre', { id: 'organisation.innovation-centre' }),
  'development-association': () => msg('Development association', { id: 'organisation.development-association' }),
  'nonprofit-company': () => msg('Non-profit company', { id: 'organisation.nonprofit-company' }),
  'youth-network': () => msg('Network of youth organisations', { id: 'organisation.youth-network' }),
  ministry: () => msg('Ministry', { id: 'organisation.ministry' }),
  'chamber-of-commerce': () => msg('Chamber of commerce', { id: 'organisation.chamber' }),
  'research-centre': () => msg('Research centre', { id: 'organisation.research-centre' }),
  'youth-resource-centre': () => msg('Youth resource centre', { id: 'organisation.youth-resource-centre' }),
};
