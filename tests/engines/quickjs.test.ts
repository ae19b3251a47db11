import { getQuickJS, shouldInterruptAfterDeadline } from 'quickjs-emscripten';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleEngine } from './bundle';
import { playAll } from './entry';

const GAMES = 12;
let bundle = '';
beforeAll(async () => {
  bundle = await bundleEngine();
}, 60_000);

describe('the same choices give the same bytes', () => {
  test('in Node and in QuickJS', async () => {
    const quickjs = await getQuickJS();
    const text = quickjs.evalCode(`${bundle}; JSON.stringify(crosshold.playAll(${GAMES}))`, {
      shouldInterrupt: shouldInterruptAfterDeadline(Date.now() + 200_000),
      memoryLimitBytes: 512 * 1024 * 1024,
    });
    expect(JSON.parse(String(text))).toEqual(playAll(GAMES));
  }, 240_000);
});
