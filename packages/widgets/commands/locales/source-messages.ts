import { fileURLToPath } from 'node:url';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Locale } from '@lit/localize-tools/lib/types/locale.js';

/** A message as the code says it. */
export interface SourceMessage {
  readonly id: string;
  /** The English words. `{0}` stands for the first value. */
  readonly text: string;
  /** What the values are called in the code. */
  readonly values: readonly string[];
}

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the messages of all widgets from their code. @throws Error naming the file when one cannot be read. */
export function readSourceMessages(): SourceMessage[] {
  const localizer = new RuntimeLitLocalizer({
    baseDir: folder,
    resolve: (path) => folder + path,
    sourceLocale: 'en' as unknown as Locale,
    targetLocales: [],
    tsConfig: 'tsconfig.build.json',
    output: { mode: 'runtime', outputDir: '' },
    interchange: { format: 'xliff', xliffDir: '' },
  });
  const { messages, errors } = localizer.extractSourceMessages();
  const [error] = errors;
  if (error) throw new Error(`${error.file?.fileName}: ${JSON.stringify(error.messageText)}`);
  return messages
    .map(({ name, contents }) => {
      const values: string[] = [];
      const words = contents.map((part) => {
        if (typeof part === 'string') return part;
        const [, value, ...others] = part.untranslatable.split(/^\$\{|\}$|\}\s*\$\{/);
        if (value === undefined || others.some(Boolean))
          throw new Error(`${name}: words must stand between two values`);
        values.push(value);
        return `{${values.length - 1}}`;
      });
      return { id: name, text: words.join(''), values };
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
