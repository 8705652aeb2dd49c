import { integrityOf } from '../../cdn/signing.ts';
import { ReleaseError } from './given.ts';

/** What the files of a version came to. */
export interface Files {
  /** Hash of its loader. */
  readonly loader: string;
  /** Hash of its list of files. */
  readonly manifest: string;
  readonly count: number;
}

/**
 * Holds every file of a version to its hash in the version's list.
 * @param read - Gives a file by its path: `1.4.2/loader.js`.
 * @throws ReleaseError naming every file that is not what it should be.
 */
export async function checkFiles(version: string, read: (path: string) => Buffer | Promise<Buffer>): Promise<Files> {
  const bytes = async (name: string) => {
    try {
      return await read(`${version}/${name}`);
    } catch (error) {
      throw new ReleaseError(`${version}/${name} is missing (${(error as Error).message})`);
    }
  };
  const manifest = await bytes('manifest.json');
  const { files } = JSON.parse(manifest.toString()) as { files: Record<string, { integrity: string }> };
  const wrong: string[] = [];
  for (const [name, { integrity }] of Object.entries(files)) {
    const found = integrityOf(await bytes(name), integrity.startsWith('sha256') ? 'sha256' : 'sha384');
    if (found !== integrity) wrong.push(`  ${version}/${name} is ${found}, and must be ${integrity}`);
  }
  if (wrong.length > 0) throw new ReleaseError(`files are not what they should be:\n${wrong.join('\n')}`);
  return { loader: files['loader.js']!.integrity, manifest: integrityOf(manifest), count: Object.keys(files).length };
}
