import { ruleSets } from '@backontrack/contract/examples';
import { assert } from '@open-wc/testing';

import { shareAddress, sharedOutcomes, shareText } from './share.ts';

const [ruleSet] = ruleSets;
const titled = (...titles: string[]) =>
  titles.map((text, index) => ({
    ...ruleSet!.outcomes[0]!,
    id: `outcome-${index}`,
    title: { text, locale: 'sr-Cyrl', state: 'original' },
  }));

describe('sharing', () => {
  it('puts outcomes behind the hash of the page, and reads them again', () => {
    const address = shareAddress(new URL('https://partner.example/help?page=2#top'), ruleSet!.outcomes.slice(0, 2));

    assert.equal(address, 'https://partner.example/help?page=2#eligibility-check.outcomes=food+talk');
    assert.deepEqual(sharedOutcomes(new URL(address).hash), ['food', 'talk']);
    assert.deepEqual(sharedOutcomes('#section'), []);
  });

  it('writes a text in plain Latin letters, whatever the language', () => {
    const text = shareText(ruleSet!, titled('Ђаковачка љубав', 'Győr – „szép”', 'Čeština'), 'https://a.example/');

    assert.equal(text, 'What is there for you\nDjakovacka ljubav\nGyor - "szep"\nCestina\nhttps://a.example/');
  });

  it('writes each Cyrillic language as its readers do in Latin letters', () => {
    const said: readonly (readonly [locale: string, text: string, latin: string])[] = [
      ['bg', 'Общност: щъркел, хора, Яна и Юлия', 'Obshtnost: shtarkel, hora, Yana i Yuliya'],
      ['uk', 'Їжа й дах: знайди, хто є поруч', 'Izha i dakh: znaidy, khto ie poruch'],
      ['ru', 'Кто рядом: поговорить, ещё учёба', 'Kto riadom: pogovorit, eshche ucheba'],
      ['kk', 'Жұмыс және оқу, Қазақстан', 'Zhumys zhane oqu, Qazaqstan'],
      ['sr-Cyrl', 'Џем и ЉУБИЦА', 'Dzem i LJUBICA'],
      ['de', 'Straße – Förderung…', 'Strasse - Forderung...'],
    ];
    for (const [locale, text, latin] of said) {
      const [outcome] = titled(text);
      const titleOf = { ...outcome!, title: { ...outcome!.title, locale } };
      assert.equal(shareText(ruleSet!, [titleOf], 'https://a.example/').split('\n')[1], latin);
    }
  });

  it('counts a sign twice that takes two places in a text message', () => {
    const textFor = (tildes: number) => shareText(ruleSet!, [], `https://partner.example/${'~'.repeat(tildes)}`);

    assert.match(textFor(130), /^What is there for you\n/);
    assert.match(textFor(131), /^https:/);
  });

  it('never takes more than two text messages, and always keeps the address', () => {
    const address = `https://partner.example/${'x'.repeat(60)}`;
    const text = shareText(ruleSet!, titled(...Array.from({ length: 40 }, () => 'A title of some length')), address);

    assert.isAtMost(text.length, 306);
    assert.isTrue(text.endsWith(address));
    assert.match(text, /^[\n -~]*$/);
  });
});
