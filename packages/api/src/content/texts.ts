import { StoredRichText, StoredText } from '@backontrack/contract/stored';
import type * as z from 'zod/mini';

/** What becomes of each text and each body of an entry. */
export interface TextMapping {
  text: (byLocale: StoredText, path: string) => unknown;
  richText: (byLocale: StoredRichText, path: string) => unknown;
}

/** Copies an entry with its texts and bodies mapped. The schema tells where they are. */
export function mapTexts(schema: z.core.$ZodType, value: unknown, mapping: TextMapping, path = ''): unknown {
  if (schema === StoredText) return mapping.text(value as StoredText, path);
  if (schema === StoredRichText) return mapping.richText(value as StoredRichText, path);
  const inside = (one: z.core.$ZodType, part: unknown, key: string | number) =>
    mapTexts(one, part, mapping, path ? `${path}.${key}` : String(key));
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(value as object).map(([key, part]) => [
          key,
          def.shape[key] ? inside(def.shape[key], part, key) : part,
        ]),
      );
    case 'array':
      return (value as unknown[]).map((part, index) => inside(def.element, part, index));
    case 'optional':
      return value === undefined ? undefined : mapTexts(def.innerType, value, mapping, path);
    default:
      return value;
  }
}
