/** What is typed in the benchmark: keystrokes to be timed, and names that have to be found. */
import { randomNumbers, type MentorRecord } from './search-records.ts';

const typed =
  'djordje,ljubica petrovic,gyozo,Ђорђе,tsvetan,ștefan,jiri ho,käthe,Олександр,milena,training,kharkiv,pomaže mladi,' +
  'Щерю,razgovor,szombathely,Љубљана,podrška selo,gesprache,muhlen,novica,zeljko,brandusa,Żarko,internet jobs,sakib';

/** Every keystroke of a list of searches, letter by letter. */
export const keystrokes: readonly string[] = typed
  .split(',')
  .flatMap((search) => Array.from(search, (_, at) => search.slice(0, at + 1)))
  .filter((text) => text.trim() === text);

/** A search that has to find a record. */
export interface Sought {
  kind: 'folded' | 'typo';
  text: string;
  id: string;
}

/**
 * 150 names written in Latin letters without marks, and 150 with one typo in the surname, for records spread over all.
 * The Latin spellings come from a table of their own, so that nothing here leans on what is being tested.
 */
export const soughtNames = (records: readonly MentorRecord[]): Sought[] => {
  const random = randomNumbers(11);
  const pick = (most: number) => Math.floor(random() * most);
  const long = records.filter(({ name }) => (name.split(' ')[1] ?? '').length >= 5);
  return Array.from({ length: 300 }, (_, at) => {
    const { id, name } = long[Math.floor((at / 300) * long.length)] as MentorRecord;
    if (at % 2 === 0) return { kind: 'folded', text: withoutMarks(name), id };
    const [first = '', surname = ''] = name.split(' ');
    return { kind: 'typo', text: `${first} ${withTypo(surname.toLowerCase(), pick)}`, id };
  });
};

const withTypo = (word: string, pick: (most: number) => number): string => {
  const at = pick(word.length - 1);
  const before = word.slice(0, at);
  const swapped = before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  switch (pick(4)) {
    case 0:
      return before + word.slice(at + 1);
    case 1:
      return `${before}o${word.slice(at)}`;
    case 2:
      return before + (word.charAt(at) === 'o' ? 'a' : 'o') + word.slice(at + 1);
    default:
      // Two equal letters swapped are no typo.
      return swapped === word ? before + word.slice(at + 1) : swapped;
  }
};

const cyrillic = 'абвгдђежзијклљмнњопрстћуфхцчџшщъьюяієїйґ';
const latin = 'a b v g d dj e zh z i j k l lj m n nj o p r s t c u f kh ts ch dz sh sht a  yu ya i ye yi y g'.split(
  ' ',
);
const spellings = new Map([...cyrillic].map((letter, at) => [letter, latin[at] ?? '']));
const serbian = new Map([...'жхцчш'].map((letter, at) => [letter, 'zhccs'.charAt(at)]));

/** As someone types a name who has no marks on the keyboard: Serbian in its own Latin letters, others as in passports. */
const withoutMarks = (name: string): string => {
  const isSerbian = /[ђјљњћџ]/i.test(name);
  return Array.from(
    name.toLowerCase(),
    (letter) => (isSerbian && serbian.get(letter)) || (spellings.get(letter) ?? letter),
  )
    .join('')
    .replace(/đ/g, 'dj')
    .replace(/['’]/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
};
