// A form shows the consent text it asks for, and sends its version along.
import { createClient } from '@backontrack/sdk';

const bot = createClient({ baseUrl: process.env['BACKONTRACK_API'] ?? 'http://127.0.0.1:3000', locale: 'de' });

const consent = await bot.consentTexts.get('subscription');
console.log(consent.text.text);

const { state, confirmWithinDays } = await bot.subscriptions.create({
  email: 'reader@example.org',
  topics: ['news', 'events'],
  locale: 'de',
  consent: { textVersion: consent.version },
});
console.log(`${state}: the link in the mail works for ${confirmWithinDays} days`);
