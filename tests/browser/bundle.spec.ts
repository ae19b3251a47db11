import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '../../dist');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });

test('the bundle holds no borders, no coasts and no sign of a firm: no geometry of a land, and no picture but our own', () => {
  expect(files.filter((file) => /geo-?json|topo-?json|atlas|shapefile|\.shp/i.test(file))).toEqual([]);
  for (const file of files.filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(DIST, file), 'utf8');
    expect(text, file).not.toMatch(/"?type"?:\s*"(Topology|FeatureCollection|MultiPolygon)"/);
  }
  const pictures = files
    .filter((file) => /\.(svg|png|jpe?g|webp|gif|ico)$/.test(file))
    .map((file) => file.replace(/-[\w-]{8}\./, '.'));
  expect(pictures.sort()).toEqual([
    'assets/icon.svg',
    'icons/icon-192.png',
    'icons/icon-512.png',
    'icons/maskable-512.png',
  ]);
});
