/** The most words that a question may have. */
export const questionWords = 15;

/** How many words a text has. Signs that stand alone are none. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * What offices call young people: not in education or work, unemployed, eligible, applicant. A young person should not
 * have to read it of themselves. By locale, and as far as a list can tell. Montenegro's words are Bosnia's.
 */
const officeWords: Readonly<Record<string, RegExp>> = {
  en: /\b(unemployed|unemployment|jobless|eligib\w+|beneficiar\w+|applicants?)\b/i,
  de: /arbeitslos|erwerbslos|förderfähig|anspruchsberechtigt|antragstell/i,
  bg: /безработ|допустим|правоимащ|бенефициент|кандидатстващ/i,
  bs: /nezaposlen|podoban|prihvatljiv|korisnik pomoći|podnosi(lac|telj)/i,
  cs: /nezaměstnan|způsobil|oprávněn|žadatel/i,
  hr: /nezaposlen|podoban|prihvatljiv|korisnik pomoći|podnositelj/i,
  hu: /munkanélküli|álláskereső|jogosult|kérelmező/i,
  kk: /жұмыссыз|өтініш беруші|құқылы/i,
  ro: /șomer|eligibil|beneficiar|solicitant/i,
  ru: /безработ|льготник|правомочн|заявител/i,
  sk: /nezamestnan|oprávnen|žiadateľ/i,
  sl: /brezposel|upravičen|prosilec/i,
  'sr-Cyrl': /незапослен|подобан|прихватљив|корисник помоћи|подносилац/i,
  uk: /безробіт|пільговик|правомочн|заявник/i,
};

const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** How a language speaks to a stranger or to several, or of a reader who is not there. */
const distance: Readonly<Record<string, RegExp>> = {
  en: /\b(the user|the reader|the applicant|he or she|his or her)\b/i,
  // "Sie" begins a sentence about others, too.
  de: /\b(Ihnen|Ihre[rmns]?|Benutzer)\b|(?<=[\p{L},] )Sie\b/u,
  bg: whole('вие|вас|ваш\\p{L}*|\\p{L}+йте'),
  bs: whole('vi|vas|vam|vama|vaš\\p{L}*|\\p{L}+jte'),
  cs: whole('vy|vás|vám|vámi|váš|vaš\\p{L}*|\\p{L}+jte'),
  hr: whole('vi|vas|vam|vama|vaš\\p{L}*|\\p{L}+jte'),
  hu: /(?<!\p{L})Ön(nek|t|nel|höz|ök\p{L}*)?(?!\p{L})/u,
  kk: whole('сіз\\p{L}*|\\p{L}+ңыз|\\p{L}+ңіз'),
  ro: whole('dumneavoastră|dvs|vă'),
  // "На сайте" is on the site.
  ru: whole('вы|вас|вам|вами|ваш\\p{L}*|(?!сайте)\\p{L}+йте(сь)?'),
  sk: whole('vy|vás|vám|vami|váš|vaš\\p{L}*|\\p{L}+jte'),
  // "Vas" is a village.
  sl: whole('vam|vami|vaš\\p{L}*|\\p{L}+jte'),
  'sr-Cyrl': whole('ви|вас|вам|вама|ваш\\p{L}*|\\p{L}+јте'),
  uk: whole('ви|вас|вам|вами|ваш\\p{L}*|\\p{L}+йте(сь)?'),
};

const patternIn = (patterns: Readonly<Record<string, RegExp>>, locale: string): RegExp | undefined =>
  patterns[locale === 'sr-Latn-ME' ? 'bs' : locale];

/** The first word in a text that only offices use of people, if there is one. NEET is one in every language. */
export const officeWordIn = (text: string, locale: string): string | undefined =>
  (/\bNEETs?\b/i.exec(text) ?? patternIn(officeWords, locale)?.exec(text))?.[0];

/** The first word in a text by which it does not speak to one reader, as a friend would, if there is one. */
export const distantWordIn = (text: string, locale: string): string | undefined =>
  patternIn(distance, locale)?.exec(text)?.[0];
