/** The plain form inside the element, which readers meet before ours is there. */
export interface PlainForm {
  /** What was typed into its field for the address. */
  email: string;
  /** Whether the reader is in it at the moment. */
  isFocused: boolean;
}

/** Reads the plain form before it gives way: nobody has to type an address twice. */
export function readPlainForm(host: Element): PlainForm {
  const field = host.querySelector<HTMLInputElement>('input[type="email"], input[name="email"]');
  return { email: field?.value ?? '', isFocused: host.contains(document.activeElement) };
}
