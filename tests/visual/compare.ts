import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How much of a picture may differ: edges of letters move by a shade from one processor to the next. */
const tolerated = 0.0005;

/** Where two pictures differ, as a picture of its own, or undefined when nobody would see a difference. */
export function difference(before: Buffer, after: Buffer): Buffer | undefined {
  if (before.equals(after)) return undefined;
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(a.width, b.width);
  const height = Math.max(a.height, b.height);
  const drawn = new PNG({ width, height });
  const pixels = pixelmatch(onto(a, width, height), onto(b, width, height), drawn.data, width, height, {
    threshold: 0.1,
  });
  const isSameSize = a.width === b.width && a.height === b.height;
  return isSameSize && pixels <= width * height * tolerated ? undefined : PNG.sync.write(drawn);
}

/** The pixels of a picture on a ground of that size. */
function onto(picture: PNG, width: number, height: number): Buffer {
  if (picture.width === width && picture.height === height) return picture.data;
  const ground = new PNG({ width, height, fill: true });
  PNG.bitblt(picture, ground, 0, 0, picture.width, picture.height, 0, 0);
  return ground.data;
}
