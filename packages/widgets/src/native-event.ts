/** The browser's `Event`, also where a library of the page has put one of its own in its place, as MooTools does. */
export const NativeEvent: typeof Event =
  (globalThis.document?.createEvent('Event').constructor as typeof Event | undefined) ?? Event;
