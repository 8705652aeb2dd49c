// A list is read page by page, as far as it is wanted.
import { createClient } from '@backontrack/sdk';

const bot = createClient({ baseUrl: process.env['BACKONTRACK_API'] ?? 'http://127.0.0.1:3000' });

const stages = new Map<number, number>();
for await (const { stage } of bot.programmes.all({ limit: 50 }, { max: 500 })) {
  stages.set(stage, (stages.get(stage) ?? 0) + 1);
}
for (const stage of [1, 2, 3, 4, 5]) console.log(`stage ${stage}: ${stages.get(stage) ?? 0} entries`);
