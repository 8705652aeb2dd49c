/** A line of a calendar before it is folded: `SUMMARY;LANGUAGE=en:A talk`. */
export type ContentLine = string;

/** Writes a content line. Neither its name with its parameters nor its value may break it. */
export const contentLine = (name: string, value: string): ContentLine => `${name}:${value.replace(/[\r\n]/g, ' ')}`;

/** Writes a text as a value of a content line. Source: RFC 5545, 3.3.11. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`);

/** Joins lines, each folded to 75 octets at most without cutting a character. Source: RFC 5545, 3.1. */
export const foldedLines = (lines: readonly ContentLine[]): string =>
  lines.map((line) => `${folded(line)}\r\n`).join('');

const octets = 75;

function folded(line: ContentLine): string {
  let written = '';
  let room = octets;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      written += '\r\n ';
      room = octets - 1;
    }
    written += character;
    room -= size;
  }
  return written;
}
