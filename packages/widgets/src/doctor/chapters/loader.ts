import { apiOf } from '../../loader/registry.ts';
import type { Finding } from '../finding.ts';
import { loader, loaderTags } from '../page.ts';

/** Which loader does the work, and which others there are. */
export function loaderFindings(): Finding[] {
  const { version, base, channel } = loader();
  const tags = loaderTags();
  const own = tags.find(({ src }) => src.startsWith(channel ?? base));
  const findings: Finding[] = [
    {
      weight: 'good',
      text: channel
        ? `Version ${version}, rolling channel, from ${channel}`
        : `Version ${version}, immutable channel, from ${base}`,
      ...(apiOf(base) !== new URL('../', base).href && { advice: `The API is at ${apiOf(base)}` }),
    },
  ];
  if (own && !own.integrity) {
    findings.push({
      weight: 'warning',
      text: 'The loader’s tag has no integrity attribute, so that nothing checks the loader itself.',
      advice: 'Copy the tag from the builder again, with its integrity and crossorigin.',
    });
  }
  // A module that is named twice runs once, as where the lines of the builder bring one page's widget sooner.
  const addresses = new Set(tags.map(({ src }) => src));
  if (addresses.size > 1) {
    findings.push({
      weight: 'warning',
      text: `The loader is on the page ${addresses.size} times. The one from ${channel ?? base} does the work.`,
      advice: 'Keep one tag, best in the template of the site.',
      code: [...addresses].join('\n'),
    });
  }
  return findings;
}
