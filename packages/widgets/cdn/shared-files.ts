import { type InputOptions, type OutputChunk, rollup } from 'rollup';

type Imports = Readonly<Record<string, Pick<OutputChunk, 'imports'>>>;

// Below it a file costs more in its request, its hash and its own compression than in bytes not needed.
const smallFile = 2_000;

/** A file behind all that it imports when it is run. */
export function withImports(file: string, bundle: Imports, seen = new Set<string>()): string[] {
  if (seen.has(file) || !bundle[file]) return [];
  seen.add(file);
  return [...bundle[file].imports.flatMap((name) => withImports(name, bundle, seen)), file];
}

/**
 * The file that each module of several widgets goes into, by the module's id. Rollup alone makes one for each set of
 * widgets that start with the same modules, many of a few hundred bytes, each with a request and a hash in the loader.
 * @param options Its entries are the widgets.
 * @param lists The widgets that share the code of a filtered list.
 */
export async function sharedFiles(
  options: InputOptions,
  lists: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const bundle = await rollup({ ...options, onLog: () => {} });
  const { output } = await bundle.generate({ format: 'es' });
  const chunks = output.filter((file) => file.type === 'chunk');
  const atStart: Imports = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  const ever: Imports = Object.fromEntries(
    chunks.map(({ fileName, imports, dynamicImports }) => [fileName, { imports: [...imports, ...dynamicImports] }]),
  );
  const needing = (file: string, imports: Imports) =>
    chunks
      .filter(({ isEntry, fileName }) => isEntry && withImports(fileName, imports).includes(file))
      .map(({ name }) => name);

  const fileFor = ({ fileName, code, isEntry, isDynamicEntry }: OutputChunk) => {
    const starting = needing(fileName, atStart);
    if (starting.length === 0 || isEntry || isDynamicEntry) return undefined;
    const users = needing(fileName, ever);
    if (users.length > 1 && users.every((name) => lists.includes(name))) return 'listing';
    return starting.length > 2 || (starting.length > 1 && code.length < smallFile) ? 'shared' : `of-${starting[0]}`;
  };

  const files = new Map<string, string>();
  for (const chunk of chunks) {
    const file = fileFor(chunk);
    if (file) for (const id of chunk.moduleIds) files.set(id, file);
  }
  return files;
}
