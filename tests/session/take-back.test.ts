import { expect, test } from 'vitest';
import { parseRecord, printRecord } from '../../src/record';
import { verify } from '../../src/record';
import { aScenario } from '../views/desk-world';
import { aGame, aSession } from './a-session';

const PRICE = { kind: 'price', segment: 'appliances', stance: -0.02 } as const;

test('a closed quarter comes back as it was drafted; the record counts it and still verifies', async () => {
  const session = aSession();
  await aGame(session);
  session.intend.decide(PRICE);
  session.intend.predict([{ measure: 'share', low: 0.008, middle: 0.009, high: 0.01 }]);
  await session.intend.closeQuarter();
  const closed = session.store.getState().game?.record;
  expect((await session.intend.takeBack()).ok).toBe(true);
  const { game, route } = session.store.getState();
  expect(route.page).toBe('desk');
  expect(game?.draft.decisions).toEqual([PRICE]);
  expect(game?.draft.predictions).toHaveLength(1);
  expect(game?.record.takebacks).toBe(1);
  expect(game?.record.root.children).toEqual([]);
  expect((await session.intend.closeQuarter()).ok).toBe(true);
  const again = session.store.getState().game?.record;
  // The same luck and the same sheets lead to the same world.
  expect(again?.root.children[0]?.after).toBe(closed?.root.children[0]?.after);
  const read = again ? parseRecord(printRecord(again)) : null;
  expect(read?.ok && read.value.takebacks).toBe(1);
  expect(again && verify(again, aScenario().rules).verified).toBe(true);
});

test('at the opening there is nothing to take back', async () => {
  const session = aSession();
  await aGame(session);
  expect((await session.intend.takeBack()).ok).toBe(false);
});

test('a quarter closed without a prediction is recorded as skipped', async () => {
  const session = aSession();
  await aGame(session);
  await session.intend.closeQuarter();
  expect(session.store.getState().game?.record.root.children[0]?.notes.predictions).toEqual({ suning: [] });
});
