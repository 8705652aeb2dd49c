import { assert } from '@open-wc/testing';

import { fetchWords, speak } from '../interface-locale.ts';
import { formatDay } from './days.ts';
import { compareNames } from './format.ts';

async function speaking<Result>(language: string, run: () => Result): Promise<Result> {
  await fetchWords('news-feed', language, '');
  speak('news-feed', language);
  try {
    return run();
  } finally {
    speak('news-feed', 'en');
  }
}

const june = new Date('2026-06-01T00:00:00Z');

describe('words that the browser knows', () => {
  it('call a month in Croatian as Croats do, and in Serbian as Serbs do', async () => {
    const [croatian, serbian, latin] = await Promise.all([
      speaking('hr', () => formatDay(june)),
      speaking('sr', () => formatDay(june)),
      speaking('sr-Latn', () => formatDay(june)),
    ]);

    assert.include(croatian, 'lipnja');
    assert.include(serbian, 'јун');
    assert.include(latin, 'jun');
  });

  const alphabets: readonly (readonly [language: string, names: readonly string[]])[] = [
    ['cs', ['Cyril', 'Hana', 'Chrudoš', 'Ivana']],
    ['hu', ['Cili', 'Csaba', 'Dóra']],
    ['hr', ['Cvita', 'Čedomir', 'Ćiril', 'Dado', 'Đuro', 'Lana', 'Ljubica', 'Mia']],
    ['sk', ['Cyril', 'Hana', 'Chrudoš', 'Ivana']],
    ['de', ['Ägidius', 'Alfons', 'Zora']],
  ];
  for (const [language, names] of alphabets) {
    it(`stand in the order of the alphabet of ${language}`, async () => {
      const sorted = await speaking(language, () => names.toReversed().toSorted(compareNames()));

      assert.deepEqual(sorted, names);
    });
  }

  it('stay English where nothing else was asked for', () => {
    assert.equal(formatDay(june), '1 June 2026');
  });
});
