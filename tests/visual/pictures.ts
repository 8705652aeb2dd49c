import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { root } from '../count.ts';

const folder = join(root, 'tests/visual/pictures');
const index = join(root, 'tests/visual/pictures.json');

/** The same picture in sixteen steps a colour and packed well: the browser writes fast, not small. */
function small(drawn: Buffer): Buffer {
  const picture = PNG.sync.read(drawn);
  for (const [place, step] of picture.data.entries()) picture.data[place] = Math.round(step / 17) * 17;
  // Flat colours pack best as they are: what filters would tell apart is the same from line to line.
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** Pictures by the name of what they show. Equal ones are one file. */
export class Pictures {
  readonly #names: Map<string, string>;

  constructor(names: Readonly<Record<string, string>> = {}) {
    this.#names = new Map(Object.entries(names));
  }

  /** The committed ones. */
  static read(): Pictures {
    return new Pictures(existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Record<string, string>) : {});
  }

  get(name: string): Buffer | undefined {
    const hash = this.#names.get(name);
    return hash === undefined ? undefined : readFileSync(join(folder, `${hash}.png`));
  }

  set(name: string, drawn: Buffer): void {
    const png = small(drawn);
    const hash = createHash('sha256').update(png).digest('hex').slice(0, 20);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${hash}.png`), png);
    this.#names.set(name, hash);
  }

  /** Commits to these: writes the index, and removes every file that is not in it. Gives the bytes of the rest. */
  save(): number {
    const names = [...this.#names].toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(index, `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`);
    const used = new Set(this.#names.values());
    for (const file of readdirSync(folder)) {
      if (!used.has(file.slice(0, -'.png'.length))) rmSync(join(folder, file));
    }
    return readdirSync(folder).reduce((bytes, file) => bytes + readFileSync(join(folder, file)).length, 0);
  }
}
