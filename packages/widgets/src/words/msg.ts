/** What to say in one language, by the id of the message. `{0}` stands for its first value. */
export type Messages = Readonly<Record<string, string>>;

/** Words with values between them, as `str` makes them. */
export interface Filled {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

interface Options {
  /** Its name in the files for translators: the place where it is said, then what it says. */
  readonly id: string;
}

// The tools of @lit/localize know by these two names which calls they are to read.
type Msg = ((words: string | Filled, options: Options) => string) & { _LIT_LOCALIZE_MSG_?: never };
type Str = ((strings: TemplateStringsArray, ...values: unknown[]) => Filled) & { _LIT_LOCALIZE_STR_?: never };

let spoken: Messages = {};

/** Makes `msg` say these. What they lack is said in English. */
export function say(messages: Messages): void {
  spoken = messages;
}

/** A name that comes with the messages of a language, where browsers lack it. */
export const spokenName = (id: string): string | undefined => spoken[id];

/** A text with values in the places of `{0}`, `{1}` and so on. */
export const filled = (text: string, values: readonly unknown[]): string =>
  text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)]));

/** Words with values between them, for `msg`. */
export const str: Str = (strings, ...values) => ({ strings, values });

/** Says something in the language of the widget that is being drawn. The words here are the English ones. */
export const msg: Msg = (words, { id }) => {
  const translated = spoken[id];
  if (typeof words === 'string') return translated ?? words;
  const { strings, values } = words;
  return translated === undefined ? String.raw({ raw: strings }, ...values) : filled(translated, values);
};
