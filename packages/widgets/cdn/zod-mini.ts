/**
 * What `zod/mini` is in the files behind the script tag: the constructs that the contract's answers are written with,
 * with the same results, in a tenth of the bytes. The build stops at a construct that is missing here, and
 * `tests/cdn-zod-mini.test.ts` holds the results to those of zod. Why: `docs/decisions/zod-in-the-cdn.md`.
 */

interface Issue {
  path: PropertyKey[];
  message: string;
  /** Whether the value has the right type at least, so that the next check can be made too. */
  continue?: boolean;
}

/** Gives what a value is read as, and adds what is wrong with it. */
type Read = (value: unknown, issues: Issue[]) => unknown;

type Check = (found: { value: unknown; issues: Partial<Issue>[] }) => void;

type Shape = Readonly<Record<string, Schema>>;

class Schema {
  constructor(
    readonly read: Read,
    readonly shape: Shape = {},
    readonly isOptional = false,
  ) {}

  check(...checks: readonly Check[]): Schema {
    return new Schema((value, issues) => {
      const found = { value, issues: [] as Issue[] };
      found.value = this.read(value, found.issues);
      for (const check of checks) if (canGoOn(found.issues)) check(found);
      for (const issue of found.issues) issues.push({ ...refusal(), ...issue });
      return found.value;
    }, this.shape);
  }

  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { issues: Issue[] } } {
    const issues: Issue[] = [];
    const data = this.read(value, issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  }
}

const refusal = (): Issue => ({ path: [], message: 'Invalid input' });

const refuse = (issues: Issue[]) => {
  issues.push(refusal());
};

const canGoOn = (issues: readonly Issue[]) => issues.every((issue) => issue.continue);

const ofType = (holds: (value: unknown) => boolean): Schema =>
  new Schema((value, issues) => {
    if (!holds(value)) refuse(issues);
    return value;
  });

/** Reads what lies under a key. */
const within = ({ read }: Schema, key: PropertyKey, value: unknown, issues: Issue[]): unknown => {
  const before = issues.length;
  const result = read(value, issues);
  for (const { path } of issues.slice(before)) path.unshift(key);
  return result;
};

/* @__NO_SIDE_EFFECTS__ */
export function string(): Schema {
  return ofType((value) => typeof value === 'string');
}

/* @__NO_SIDE_EFFECTS__ */
export function number(): Schema {
  return ofType(Number.isFinite);
}

/* @__NO_SIDE_EFFECTS__ */
export function int(): Schema {
  return ofType(Number.isInteger).check(holds(Number.isSafeInteger));
}

/* @__NO_SIDE_EFFECTS__ */
export function boolean(): Schema {
  return ofType((value) => typeof value === 'boolean');
}

/* @__NO_SIDE_EFFECTS__ */
export function literal(only: unknown): Schema {
  return ofType((value) => value === only);
}

/* @__NO_SIDE_EFFECTS__ */
export function optional({ read }: Schema): Schema {
  return new Schema((value, issues) => (value === undefined ? value : read(value, issues)), {}, true);
}

/* @__NO_SIDE_EFFECTS__ */
export function array(element: Schema): Schema {
  return new Schema((value, issues) => {
    if (Array.isArray(value)) return value.map((one, index) => within(element, index, one, issues));
    return refuse(issues);
  });
}

const fields = (shape: Shape, start: (value: object) => Record<string, unknown>): Schema =>
  new Schema((value, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(issues);
    const result = start(value);
    for (const [key, field] of Object.entries(shape)) {
      const isThere = key in value;
      if (field.isOptional && !isThere) continue;
      const read = within(field, key, (value as Record<string, unknown>)[key], issues);
      if (isThere) result[key] = read;
    }
    return result;
  }, shape);

/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Shape): Schema {
  return fields(shape, () => ({}));
}

/* @__NO_SIDE_EFFECTS__ */
export function looseObject(shape: Shape): Schema {
  return fields(shape, (value) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__proto__')));
}

/* @__NO_SIDE_EFFECTS__ */
export function extend({ shape }: Schema, more: Shape): Schema {
  return object({ ...shape, ...more });
}

/* @__NO_SIDE_EFFECTS__ */
export function union(options: readonly Schema[]): Schema {
  return new Schema((value, issues) => {
    const tried = options.map(({ read }) => {
      const own: Issue[] = [];
      return { own, result: read(value, own) };
    });
    const close = tried.filter(({ own }) => canGoOn(own));
    // What has the type of one option is told what is wrong with it there.
    const chosen = close.find(({ own }) => own.length === 0) ?? (close.length === 1 ? close[0] : undefined);
    if (!chosen) return refuse(issues);
    issues.push(...chosen.own);
    return chosen.result;
  });
}

const holds =
  <Value>(check: (value: Value) => boolean): Check =>
  ({ value, issues }) => {
    if (!check(value as Value)) issues.push({ continue: true });
  };

/* @__NO_SIDE_EFFECTS__ */
export function regex(pattern: RegExp): Check {
  return holds((value: string) => pattern.test(value));
}

/* @__NO_SIDE_EFFECTS__ */
export function maxLength(most: number): Check {
  return holds((value: string) => value.length <= most);
}

/* @__NO_SIDE_EFFECTS__ */
export function minimum(least: number): Check {
  return holds((value: number) => value >= least);
}

/* @__NO_SIDE_EFFECTS__ */
export function maximum(most: number): Check {
  return holds((value: number) => value <= most);
}
