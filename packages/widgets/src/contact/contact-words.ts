import { msg } from '../words/msg.ts';
import type { Words } from '../words/vocabulary.ts';

/** How a young person can be answered. */
export const channelWords: Words = {
  'call-back': () => msg('Call me', { id: 'channel.call-back' }),
  sms: () => msg('Text message', { id: 'channel.sms' }),
  viber: () => msg('Viber', { id: 'channel.viber' }),
  whatsapp: () => msg('WhatsApp', { id: 'channel.whatsapp' }),
  email: () => msg('E-mail', { id: 'channel.email' }),
  visit: () => msg('I come by', { id: 'channel.visit' }),
};

/** Ages, as a form asks for them. */
export const ageBandWords: Words = {
  'under-14': () => msg('under 14', { id: 'age-band.under-14' }),
  14: () => '14',
  15: () => '15',
  '16-17': () => '16–17',
  '18-24': () => '18–24',
  '25-29': () => '25–29',
  '30-plus': () => msg('30 or older', { id: 'age-band.30-plus' }),
};
