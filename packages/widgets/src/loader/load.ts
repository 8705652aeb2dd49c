/** The files of a widget with their hashes, dependencies first. */
export type Files = readonly (readonly [file: string, integrity: string])[];

/** Fetches all files of a widget at once, checks them against their hashes, and runs them. */
export async function load(files: Files, base: string): Promise<void> {
  const links = files.map(([file, integrity]) => {
    const link = document.createElement('link');
    const arrived = new Promise((resolve, reject) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', () =>
        reject(new Error(`${link.href} did not load, or is not the file it should be`)),
      );
    });
    Object.assign(link, { rel: 'modulepreload', crossOrigin: '', integrity, href: new URL(file, base).href });
    document.head.append(link);
    return { link, arrived };
  });
  try {
    // A file with a wrong hash would be fetched again, unchecked, by the import: nothing runs before all have arrived.
    await Promise.all(links.map(({ arrived }) => arrived));
    await import(links.at(-1)!.link.href);
  } finally {
    for (const { link } of links) link.remove();
  }
}
