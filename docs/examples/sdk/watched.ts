// What a client does can be watched. The log has no personal data: not even what was searched for.
import { createClient } from '@backontrack/sdk';

const bot = createClient({
  baseUrl: process.env['BACKONTRACK_API'] ?? 'http://127.0.0.1:3000',
  logger: { debug: (line) => console.log(line.replace(/in \d.*/, '…')), warn: console.warn },
  hooks: {
    onDeprecation: ({ endpoint, sunset }) => console.warn(`${endpoint} ends on ${sunset?.toISOString()}`),
  },
});

await bot.mentors.list({ q: 'Marija', country: 'RS' });
