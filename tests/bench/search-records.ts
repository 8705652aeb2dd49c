/** Mentor-like records with Latin marks and Cyrillic, the same on every run. */
export interface MentorRecord {
  id: string;
  name: string;
  organisation: string;
  region: string;
  bio: string;
  country: string;
  languages: string[];
  topics: string[];
  modes: string[];
  availability: string;
}

/** A seeded source of numbers from 0 up to but without 1 (mulberry32). */
export const randomNumbers = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const split = (words: string) => words.split(' ');

const firstNames: Readonly<Record<string, readonly string[]>> = {
  RS: split(
    'Ђорђе Љубица Његош Џемила Шћепан Живко Чедомир Ћирило Милица Јована Đorđe Ljubica Čedomir Žarko Šaban Milena',
  ),
  BA: split('Amra Džemila Đenana Čamil Šefik Hatidža Željko Ljiljana Nermin Žana Đurđa Ćamila'),
  BG: split('Цветан Чавдар Желязко Юлия Ясен Щерю Христо Румяна Кольо Диана Бойко Снежана'),
  HU: split('Győző Ágnes Örs Ödön Zsófia Csaba Gyöngyi Lőrinc Réka Dániel Ildikó Szilárd'),
  RO: split('Ștefan Ioniță Călin Mărioara Ănuța Răzvan Țâra Cătălina Florin Viorica Brândușa Șerban'),
  CZ: split('Jiří Žofie Řehoř Čeněk Chrudoš Václav Zdeňka Květa Ondřej Tomáš Šárka Bohuš'),
  UA: split("Євген Ївга Їжак Олександр Дмитро Хома Щасний Юлія Ганна В'ячеслав Ксенія Наталія"),
  AT: split('Jürgen Käthe Günther Bärbel Özlem Jörg Anneliese Friedrich Sören Ulrike Wolfgang Heidi'),
};
const countries = Object.keys(firstNames);

const surnameStarts = split('Pe Ko Ma Ho Ša Đu Ča Go Vo Sto Bla Že Ri Nö Mü Bá Szé Ță Ră Ře Lu Di Bra Ve');
const surnameMiddles = split('tro va rko lja njo ste dra lo vi sla zi bo me ku pa čo ži ne ga ře dő lő ră ti');
const surnameEnds = split('vić ić ov ová ski escu nek ák ész lović čić nyi mann sen dić ev ović ša janu ný');
const cyrillicStarts = split('Пе Ко Ма Хо Ша Ђу Ча Го Во Сто Бла Же Ри Не Ми Ба Лу Ди Бра Ве Цве Ща');
const cyrillicMiddles = split('тро ва рко ља њо сте дра ло ви сла зи бо ме ку па чо жи не га ря ти');
const cyrillicEnds = split('вић ић ов ова ски енко чук ев ева ович ца шин кин ська дић');
const regionNames = split(
  'Đakovačka Ђаковачка Győr Ljubljana Љубљана Київ Călărași Žďár Търговище Niš Ниш Tuzla Зеница Szombathely Plzeň Graz Харків Пловдив Brăila Vysočina',
);
const topics = split(
  'housing food transport health jobs training internet papers language money family school farming business courage sport music',
);
const latinWords = split(
  'помаже mladi razgovor posao selo škola učenje podrška vještine Gespräche Förderung Ausbildung übt begleitet munka segít fiatalok képzés örömmel tineri învățare sprijin locuri práce mladí pomáhá zkušenosti works with young people villages listening training care reads letters finds courses buses',
);
const cyrillicWords = split(
  'помага млади разговор посао село школа учење подршка вештине искуство работи обучение подкрепа допомога молодь навчання підтримка досвід слуша писма курсеви аутобус работилница',
);

/** Makes records. */
export const mentorRecords = (count: number, seed = 7): MentorRecord[] => {
  const random = randomNumbers(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const some = <Item>(items: readonly Item[], most: number): Item[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(items))),
  ];
  const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);
  const surname = (cyrillic: boolean) => {
    const [starts, middles, ends] = cyrillic
      ? [cyrillicStarts, cyrillicMiddles, cyrillicEnds]
      : [surnameStarts, surnameMiddles, surnameEnds];
    return one(starts) + one(middles) + (random() < 0.4 ? one(middles) : '') + one(ends);
  };

  return Array.from({ length: count }, (_, at) => {
    const country = one(countries);
    const first = one(firstNames[country] ?? []);
    const cyrillic = isCyrillic(first);
    const words = cyrillic ? cyrillicWords : latinWords;
    return {
      id: `m${at}`,
      name: `${first} ${surname(cyrillic)}`,
      organisation: `${one(['NGO', 'Centar', 'Verein', 'Fundația', 'Центар', 'Egyesület'])} ${surname(random() < 0.3)}`,
      region: one(regionNames),
      bio: `${Array.from({ length: 18 }, () => one(words)).join(' ')} ${surname(cyrillic)}.`,
      country,
      languages: some(['sr', 'bs', 'hr', 'bg', 'hu', 'ro', 'cs', 'uk', 'de', 'en'], 3),
      topics: some(topics, 4),
      modes: some(['in-person', 'phone', 'video', 'chat'], 3),
      availability: one(['open', 'open', 'full', 'paused']),
    };
  });
};
