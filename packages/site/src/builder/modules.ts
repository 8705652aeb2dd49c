import { createClient } from '@backontrack/sdk';

import type { Filter } from './widgets.ts';

/** The modules that can be read, as values of a filter. None where the server does not answer soon. */
export async function readModules(): Promise<Filter['values']> {
  try {
    const { curriculum } = createClient({ baseUrl: location.origin });
    const { items } = await curriculum.list({ limit: 100 }, { locale: 'en', signal: AbortSignal.timeout(3000) });
    return items
      .filter(({ written }) => written.length > 0)
      .map(({ id, order, title }) => [id, `${order}. ${title.text}`]);
  } catch {
    return [];
  }
}
