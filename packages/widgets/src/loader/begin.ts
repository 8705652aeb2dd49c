import { isDoctorAsked } from './call-doctor.ts';
import { finding } from './find.ts';
import { type Files, loading } from './load.ts';
import { createPolicy, type Policy } from './policy.ts';
import { page, type Registry, registry } from './registry.ts';
import { requesting } from './request.ts';

/**
 * Makes a page's widgets work, unless another loader does.
 *
 * Of several loaders on a page the newest one does the work, as long as none has defined an element.
 *
 * @param version - The version of the files.
 * @param base - The folder of the loader and of the files, with a slash at its end.
 * @param common - The files that every element starts with.
 * @param widgets - The other files of each element.
 */
export function begin(version: string, base: string, common: Files, widgets: Readonly<Record<string, Files>>): void {
  const first = page[registry];
  const tags = Object.keys(widgets);
  if (first?.version) {
    if (first.version !== version) {
      console.warn(`backontrack: keep one of ${first.base} and ${base}`);
    }
    if (version.localeCompare(first.version, [], { numeric: true }) < 1 || tags.some((tag) => customElements.get(tag)))
      return;
  }

  const host = new URL('../', base).href;
  const firstFile = common.slice(0, 1);
  let policy: Policy | undefined;
  const load = loading(
    () => ours.policy(),
    document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '',
    () => page[registry] !== ours,
  );
  const ours: Registry = {
    waiting: [],
    policy: () => (policy ??= createPolicy(host)),
    // The channel it came by, who waits, and the policy: a page allows one of a name.
    ...first,
    version,
    base,
    request: requesting(
      // A link or a frame needs the first file of any widget, which knows what to do with it.
      (tag) => load(widgets[tag] ? common.concat(widgets[tag]) : firstFile, base),
      (element) => ours.waiting.push(element),
    ),
    load,
    push: finding(
      // A link inside a widget is its fallback, and waits with it. A template literal joins a list with commas.
      `[href^="${host}embed/"]:not(:is(${tags as unknown as string}) *),[src^="${host}embed/"],${tags as unknown as string}`,
      (element) => page[registry]!.request(element),
      host,
    ),
  };
  page[registry] = ours;
  const start = () => [document, ...Array.from((first ?? []) as Iterable<ShadowRoot>)].forEach(ours.push);
  // The first file of any widget calls the doctor, who is to see what happens from the first moment.
  load(isDoctorAsked ? firstFile : [], base).then(start, start);
}
