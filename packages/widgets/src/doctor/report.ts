import { type Chapter, verdictOf, type Weight } from './finding.ts';
import { bare } from './known.ts';

const marks: Readonly<Record<Weight, string>> = { problem: '✗', warning: '!', good: '✓', note: '·' };

/**
 * All findings as text, to be passed on. Of the page it holds the host alone, of the browser its name and version.
 *
 * @param host - Of the page.
 * @param browser - As `navigator.userAgent` has it.
 */
export function reportOf(chapters: readonly Chapter[], host: string, browser: string): string {
  const lines = chapters.flatMap(({ title, findings }) => [
    '',
    title,
    ...findings.flatMap(({ weight, text, advice, code }) => [
      `${marks[weight]} ${text}`,
      ...[advice, code].flatMap((more) => more?.split('\n').map((line) => `  ${line}`) ?? []),
    ]),
  ]);
  const head = `Back on Track on ${host}, ${browserOf(browser)}: ${verdictOf(chapters)}`;
  return withoutPeople([head, ...lines].map(bare).join('\n'));
}

/** Addresses of mail may stand in what a page has written into an attribute. */
const withoutPeople = (text: string): string => text.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '…@…');

/** `Firefox 140`. The order tells those apart that name others, too. */
function browserOf(agent: string): string {
  const [, name, version] =
    /(Firefox|Edg|OPR|SamsungBrowser|Chrome|CriOS|FxiOS)\/(\d+)/.exec(agent) ??
    /(Version)\/(\d+).*Safari/.exec(agent) ??
    [];
  if (!name) return 'another browser';
  return `${name === 'Version' ? 'Safari' : name} ${version}`;
}
