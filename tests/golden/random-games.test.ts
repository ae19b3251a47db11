import { expect, test } from 'vitest';
import { lineOf } from '../../src/record';
import { RANDOM_GAMES, randomRecords } from '../engines/games';

test('random games end as they ended when this file was written, on any machine and any day', async () => {
  const lines = Object.entries(randomRecords(RANDOM_GAMES)).map(([name, record]) => {
    const turns = lineOf(record);
    return `${name} ${record.luck ? 'luck' : 'calm'} ${turns.length} ${turns[turns.length - 1]?.after}\n`;
  });
  await expect(lines.join('')).toMatchFileSnapshot('random-games.txt');
}, 60_000);
