import { createClient } from '@backontrack/sdk';

const baseUrl = process.env['BACKONTRACK_API'] ?? 'http://127.0.0.1:3000';
const bot = createClient({ baseUrl, locale: ['sr-Latn', 'en'] });

const { items, total } = await bot.mentors.list({ country: 'RS', limit: 5 });
console.log(`${total} mentors in Serbia`);
for (const { displayName, languages } of items) {
  console.log(`${displayName.text}: ${languages.map(({ code }) => code).join(', ')}`);
}
