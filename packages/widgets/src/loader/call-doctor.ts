import type { Files } from './load.ts';
import type { Registry } from './registry.ts';

/** Whether whoever keeps the page asks, in its address, what its widgets lack. */
export const isDoctorAsked = /backontrack-debug/.test(location.href);

/**
 * Loads the doctor where it is asked for. No element is loaded before it watches. The build makes the first file of a
 * widget call this.
 */
export function callDoctor(loader: Registry, files: Files): void {
  if (!isDoctorAsked || !loader.version) return;
  const request = loader.request.bind(loader);
  const watching = loader.load(files, loader.base).catch(() => {});
  loader.request = (element) => void watching.then(() => request(element));
}
