/**
 * Draws the map of the Danube region: `npm run draw-map` writes `src/map/shapes.ts` from Natural Earth.
 *
 * The result is committed: borders change less often than anything else here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { geoCentroid, geoConicConformal, type GeoPermissibleObjects, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** By the numbers that Natural Earth knows countries by. */
const countries = {
  '040': 'AT',
  '070': 'BA',
  '100': 'BG',
  '203': 'CZ',
  '276': 'DE',
  '191': 'HR',
  '348': 'HU',
  '498': 'MD',
  '499': 'ME',
  '642': 'RO',
  '688': 'RS',
  '705': 'SI',
  '703': 'SK',
  '804': 'UA',
} as const;

const width = 800;
const height = 520;

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
const shapes = world.objects.countries.geometries;

const corners: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [8, 50.5],
    [8.5, 41.6],
    [30.5, 50.5],
    [29.5, 41.4],
  ],
};
const projection = geoConicConformal()
  .parallels([43, 50])
  .rotate([-19, 0])
  .fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    corners,
  );
projection.clipExtent([
  [0, 0],
  [width, height],
]);
const path = geoPath(projection).digits(0);

const known = shapes.filter(({ id }) => String(id) in countries);
const drawn = known
  .map((shape) => {
    const whole = feature(world, shape);
    const [x = 0, y = 0] = String(shape.id) === '276' ? [70, 130] : (projection(geoCentroid(whole)) ?? []);
    return {
      code: countries[String(shape.id) as keyof typeof countries],
      x: Math.round(Math.min(Math.max(x, 30), width - 50)),
      y: Math.round(Math.min(Math.max(y, 30), height - 30)),
      shape: relative(path(whole) ?? ''),
    };
  })
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const around = shapes.filter(({ id }) => !(String(id) in countries));
const land = relative(path(merge(world, around as never)) ?? '');

/** Steps from point to point are shorter to write than points, and alike, which compresses. Specks are left out. */
function relative(absolute: string): string {
  return absolute
    .split(/(?=M)/)
    .map((ring) => {
      const points = ring
        .replace(/[MZ]/g, '')
        .split('L')
        .map((point) => point.split(',').map(Number));
      const steps = points.map(([x = 0, y = 0], at) => {
        const [px = 0, py = 0] = points[at - 1] ?? [];
        return at === 0 ? [x, y] : [x - px, y - py];
      });
      const [start, ...rest] = steps.filter(([x, y], at) => at === 0 || x !== 0 || y !== 0);
      if (rest.length < 6) return '';
      return `M${start!.join(' ')}l${rest.map((step) => step.join(' ')).join(' ')}z`.replaceAll(' -', '-');
    })
    .join('');
}

const source = `/** Drawn from Natural Earth by \`npm run draw-map\`. Borders are for orientation only. */
export const mapSize = { width: ${width}, height: ${height} } as const;

/** Land around the region. */
export const land =
  '${land}';

/** Each country with the place of its number. */
export const shapes: readonly { code: string; x: number; y: number; shape: string }[] = [
${drawn.map(({ code, x, y, shape }) => `  { code: '${code}', x: ${x}, y: ${y}, shape: '${shape}' },`).join('\n')}
];
`;
const target = fileURLToPath(new URL('../src/map/shapes.ts', import.meta.url));
writeFileSync(target, source);
