// One class of errors, a closed list of codes: branch on the code, never on words.
import { createClient, isBackOnTrackError } from '@backontrack/sdk';

const bot = createClient({ baseUrl: process.env['BACKONTRACK_API'] ?? 'http://127.0.0.1:3000' });

try {
  await bot.news.get('nothing-here');
} catch (error) {
  if (!isBackOnTrackError(error, 'not-found')) throw error;
  console.log(`not there, status ${error.status}`);
}

try {
  await bot.news.list({ contry: 'HU' } as object);
} catch (error) {
  if (!isBackOnTrackError(error, 'invalid-request')) throw error;
  for (const { path, message } of error.errors) console.log(`${path}: ${message}`);
}
