import type { MapFile } from './map-file';
import { problem, type Problem } from './problems';
import type { ScenarioFile } from './scenario-file';

/** The plane that cities lie on. */
const WIDTH = 100;
const HEIGHT = 64;
const NEAR = 1e-6;

/** What is wrong with a map beside its scenario: ids twice or unknown, places off the plane, weights that lose demand. */
export function checkMap(file: ScenarioFile, map: MapFile): Problem[] {
  const problems: Problem[] = [];
  const weights = new Map<string, number>();
  const cities = new Set<string>();
  map.cities.forEach((city, i) => {
    const path = `map.cities[${i}]`;
    if (cities.has(city.id)) problems.push(problem(`${path}.id`, 'id-twice', `"${city.id}" is used twice.`));
    cities.add(city.id);
    if (!file.regions.includes(city.region))
      problems.push(problem(`${path}.region`, 'unknown-id', `"${city.region}" is no region.`));
    weights.set(city.region, (weights.get(city.region) ?? 0) + city.weight);
    checkPoint([city.x, city.y], path, problems);
  });
  for (const region of file.regions) {
    const sum = weights.get(region);
    if (sum === undefined) problems.push(problem('map.cities', 'missing', `Region "${region}" has no city.`));
    else if (Math.abs(sum - 1) > NEAR)
      problems.push(problem('map.cities', 'weights-sum', `Cities of "${region}" weigh ${sum}, not 1.`));
  }
  map.routes.forEach(({ from, to, bends }, i) => {
    const path = `map.routes[${i}]`;
    for (const [end, id] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (!cities.has(id)) problems.push(problem(`${path}.${end}`, 'unknown-id', `"${id}" is no city.`));
    if (from === to) problems.push(problem(path, 'leads-nowhere', 'A route leads from one city to another.'));
    bends.forEach((bend, j) => checkPoint(bend, `${path}.bends[${j}]`, problems));
  });
  map.rivers.forEach((river, i) =>
    river.forEach((point, j) => checkPoint(point, `map.rivers[${i}][${j}]`, problems)),
  );
  return problems;
}

function checkPoint([x, y]: readonly [number, number], path: string, problems: Problem[]): void {
  if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT)
    problems.push(problem(path, 'out-of-range', `${x}, ${y} lies off the plane of ${WIDTH} by ${HEIGHT}.`));
}
