import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldMarks } from './fold.ts';

/** Spellings of one name on each line, gathered by what makes them differ. */
const gold: Readonly<Record<string, readonly string[]>> = {
  Serbian: [
    'djakovacka Đakovačka Ђаковачка ЂАКОВАЧКА Dakovacka',
    'Đorđe Djordje Ђорђе djordje dorde',
    'Ljubljana Љубљана ljubljana LJUBLJANA',
    'Љиљана Ljiljana Liliana',
    'Његош Njegoš njegos',
    'Џемила Džemila Dzemila',
    'Шћепановић Šćepanović scepanovic',
    'Чачак Čačak cacak',
    'Žužemberk zuzemberk Жужемберк',
    'Цветковић Cvetković cvetkovic',
    'Сокобања Sokobanja',
    'Александар Aleksandar Alexandar',
  ],
  Bulgarian: [
    'Стара Stara',
    'Търговище Targovishte',
    'Цветан Tsvetan Cvetan',
    'Шумен Shumen',
    'Чавдар Chavdar',
    'Желязко Zhelyazko',
    'Кюстендил Kyustendil',
    'Ямбол Yambol',
    'София Sofia Sofiya',
    'Хасково Haskovo',
    'Кольо Kolyo',
    'Джамбазки Dzhambazki',
    'Кърджали Kardzhali',
  ],
  Ukrainian: [
    'Київ Kyiv kyiv КИЇВ',
    'Харків Kharkiv',
    'Чернівці Chernivtsi',
    'Хмельницький Khmelnytskyi Khmelnytskyy',
    'Запоріжжя Zaporizhzhia',
    "Кам'янець Кам’янець Камʼянець Kamianets",
    'Ґанок ganok',
    'Єва Yeva Ieva',
    'Щастя Shchastia',
  ],
  Russian: [
    'Щукин Shchukin',
    'Алексей Aleksey Alexei Aleksej',
    'Юлия Yuliya Julija Yulia Iuliia',
    'Татьяна Tatyana Tatiana',
    'Хрущёв Khrushchev хрущев',
    'Эльвира Elvira',
  ],
  Kazakh: [
    'Қазақстан Qazaqstan',
    'Казахстан Kazakhstan',
    'Шымкент Shymkent',
    'Жамбыл Zhambyl',
    'Қызылорда Qyzylorda Kyzylorda',
    'Өскемен Öskemen',
    'Түркістан Türkistan turkistan',
    'Ақтөбе Aqtöbe Aktobe',
    'Маңғыстау Mańǵystau Mangystau',
    'Әйгерім Äigerim Aigerim',
    'Шаһар Shahar',
  ],
  Macedonian: ['Ѕвезда Dzvezda', 'Џабир Džabir'],
  Hungarian: ['Győr gyor GYŐR', 'Székesfehérvár szekesfehervar', 'Ürményházi urmenyhazi'],
  Romanian: ['Iași Iaşi iasi', 'Călărași Călăraşi calarasi', 'Constanța Constanţa constanta', 'Târgu targu'],
  Czech: ['Žďár zdar', 'Plzeň plzen', 'Dvůr dvur', 'Třebíč trebic'],
  Slovak: ['Ľubotín lubotin', 'Štúrovo sturovo', 'Vŕútky vrutky'],
  German: ['Müller Mueller muller', 'Straße strasse STRASSE STRAẞE', 'Köln Koeln koln', 'Märchen Maerchen'],
  Turkish: ['Erdoğan erdogan', 'Diyarbakır diyarbakir DİYARBAKIR', 'Şanlıurfa sanliurfa'],
  Polish: ['Łódź lodz', 'Gdańsk gdansk', 'Częstochowa czestochowa'],
  others: ['Ærø aro', 'Þór thor', 'Œuvre oeuvre', 'Valletta Vallettä', 'ﬁn fin', 'Ｄｏｍ dom', 'ǆep џеп dzep', 'K k'],
};

for (const [language, lines] of Object.entries(gold)) {
  for (const line of lines) {
    const [first = '', ...others] = line.split(' ');
    test(`${language} spellings meet: ${line}`, () => {
      for (const other of others) assert.equal(fold(other), fold(first));
    });
  }
}

test('different names stay apart', () => {
  const names = 'Ana Ivan Jovan Nada Sara Zara Mira Mara Tuzla Sofia Győr Linz Graz Brno Split Kotor Cetinje Vilnius';
  const keys = names.split(' ').map(fold);
  assert.equal(new Set(keys).size, keys.length);
});

test('words stay words', () => {
  assert.equal(fold('Нова Варош, 12'), 'nova varos, 12');
});

test('a script we have no table for only loses case and marks', () => {
  assert.equal(fold('Αθήνα 東京'), 'αθηνα 東京');
});

test('folding only marks keeps digraphs and script', () => {
  assert.equal(foldMarks('Đakovačka'), 'đakovacka');
  assert.equal(foldMarks('Ђаковачка'), 'ђаковачка');
  assert.equal(foldMarks('Shumen'), 'shumen');
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'tkshcdjzyieaouTSHx ßщюяљњїй') }),
);

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(fold(fold(text)), fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('composed and decomposed text fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')));
    }),
  );
});
