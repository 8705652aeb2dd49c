// Answers are kept, vouched for by the API, and stand in while it cannot be reached.
import { createClient, memoryCache } from '@backontrack/sdk';

const bot = createClient({
  baseUrl: process.env['BACKONTRACK_API'] ?? 'http://127.0.0.1:3000',
  cache: memoryCache(),
});

for (let turn = 1; turn <= 2; turn++) {
  const { data, fromCache, age } = await bot.news.list({ limit: 3 }).withMeta();
  console.log(
    `turn ${turn}: ${data.items.length} news, ${fromCache ? `kept, ${age < 5 ? 'just now' : 'old'}` : 'fresh'}`,
  );
}
