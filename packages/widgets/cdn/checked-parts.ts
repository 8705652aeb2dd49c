import { brotliCompressSync } from 'node:zlib';
import type { OutputBundle, OutputChunk, Plugin } from 'rollup';

import { withImports } from './shared-files.ts';
import { integrityOf } from './signing.ts';

/** The loader, as the files it has loaded find it. */
export const registry = 'globalThis[Symbol.for("backontrack")]';

/** What is known of a built file: its hash and, of code, how many bytes it has, as it is and compressed. */
export interface BuiltFile {
  readonly integrity: string;
  readonly bytes?: number;
  readonly brotli?: number;
}

type BuiltFiles = Record<string, BuiltFile>;

// Stands for the hash of a file, and is as long, until all files are written.
const placeholderOf = (file: string) => `sha256-${file.padStart(44, '=')}`;
const placeholders = /sha256-=+([\w.-]+)/g;

/**
 * For rollup: a part of a widget that is fetched later is first run by the loader, which checks it. An import in code is
 * not checked against any hash; what the loader has run is answered from memory. `seal` puts the hashes in.
 */
export const checkedParts: Plugin = {
  name: 'checked-parts',
  renderDynamicImport: ({ targetModuleId, targetChunk }) =>
    targetChunk && {
      left: `${registry}.load(${JSON.stringify(`backontrack-part:${targetModuleId}`)},import.meta.url).then(()=>import(`,
      right: '))',
    },
  renderChunk(code, chunk, _, { chunks }) {
    const own = new Set(withImports(chunk.fileName, chunks));
    const filesOf = (id: string) => {
      const part = Object.values(chunks).find(({ moduleIds }) => moduleIds.includes(id))!;
      const needed = withImports(part.fileName, chunks).filter((file) => !own.has(file));
      return JSON.stringify(needed.map((file) => [file, placeholderOf(file)]));
    };
    return {
      code: code.replace(/"backontrack-part:([^"]+)"/g, (_match, id: string) =>
        filesOf(JSON.parse(`"${id}"`) as string),
      ),
      map: null,
    };
  },
};

/** Writes the hashes into a file, after those of the files it names, and notes its own. */
export function seal(files: BuiltFiles, chunk: OutputChunk, bundle: OutputBundle, above: readonly string[] = []): void {
  if (files[chunk.fileName]) return;
  const path = [...above, chunk.fileName];
  if (above.includes(chunk.fileName)) throw new Error(`Each of these needs the hash of the next: ${path.join(', ')}`);
  chunk.code = chunk.code.replace(placeholders, (_, file: string) => {
    seal(files, bundle[file] as OutputChunk, bundle, path);
    return files[file]!.integrity;
  });
  measure(files, chunk);
}

/** Notes what is known of a file. The loader carries sixteen hashes: with SHA-256 it is 250 bytes smaller than with SHA-384. */
export function measure(
  files: BuiltFiles,
  { fileName, code }: Pick<OutputChunk, 'fileName' | 'code'>,
  algorithm: 'sha256' | 'sha384' = 'sha256',
): void {
  const bytes = Buffer.from(code);
  files[fileName] = {
    integrity: integrityOf(bytes, algorithm),
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
}
