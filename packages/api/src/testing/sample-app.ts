import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import type { Content } from '../content/load-content.ts';
import type { StaticFolder } from '../http/static-files.ts';
import { contentOf } from './sample-content.ts';

/** An app over the given content, and a way to put other content in its place. */
export function sampleApp(content: Partial<Content>, folders: readonly StaticFolder[] = []) {
  let versions = 0;
  const catalogueOf = (next: Partial<Content>) =>
    new Catalogue({ content: contentOf(next), version: `v${(versions += 1)}` });
  const source = { catalogue: catalogueOf(content) };
  const reported: Error[] = [];
  const app = createApp({ source, version: '0.0.0', folders, report: (error) => reported.push(error) });
  return {
    app,
    reported,
    publish(next: Partial<Content>) {
      source.catalogue = catalogueOf(next);
    },
    async json<Answer>(path: string): Promise<Answer> {
      const response = await app.request(path);
      return (await response.json()) as Answer;
    },
  };
}
