import { expect, test } from 'vitest';
import { decodeLink, parseRecord, verify } from '../../src/record';
import { bundledScenario, BUNDLED, scenarioInForm } from '../../src/scenario';
import { memoryStorage, type GameRow } from '../../src/session/storage';
import { aSession, CASE, onDisk } from './a-session';

const START = { scenario: CASE, seat: 'suning', seed: '0badcafe', rivals: 'hold-course', form: 'four' };

test('a game in four quarters ends after four, under the mandate of that form, and is listed as such', async () => {
  const storage = onDisk(memoryStorage());
  const session = aSession(storage);
  await session.intend.newGame(START);
  const id = session.store.getState().game?.id ?? '';
  const form = bundledScenario(CASE)?.file.forms.find((each) => each.id === 'four');
  const mandate = form?.seats?.find(({ firm }) => firm === 'suning')?.goals.map((goal) => goal.target);
  const { rules } = session.derived() ?? {};
  expect(
    rules?.seats.find(({ firm }) => rules.firmIds[firm] === 'suning')?.goals.map((goal) => goal.target),
  ).toEqual(mandate);
  for (let quarter = 1; quarter <= 4; quarter++) {
    expect(session.derived()?.round.over).toBe(false);
    expect((await session.intend.closeQuarter()).ok).toBe(true);
  }
  expect(session.derived()?.round.over).toBe(true);
  expect(session.store.getState().games[0]).toMatchObject({ id, of: 4, quarters: 4, over: true });
  expect(session.derived()?.beside()?.turns).toHaveLength(4);

  // The next visit opens it from disk, and a row that somebody changed says nothing of its length.
  const again = aSession(storage);
  await again.begin();
  await again.intend.openGame(id);
  expect(again.derived()?.rules.quarters).toBe(4);
  await storage.putGame({ ...((await storage.game(id)) as GameRow), of: 'x' as unknown as number }, null);
  const third = aSession(storage);
  await third.begin();
  expect(third.store.getState().games[0]).not.toHaveProperty('of');
});

test('its link and its file hold the form, replay in it, and verify under its rules alone', async () => {
  const session = aSession();
  await session.intend.newGame(START);
  await session.intend.closeQuarter();
  const id = session.store.getState().game?.id ?? '';
  const link = await session.intend.linkTo(`game/${id}`);
  const opened = link.ok ? decodeLink(link.value) : link;
  if (!opened.ok || !link.ok) throw new Error('no link');
  const head = opened.value.form === 'whole' ? opened.value.record : opened.value.brief;
  expect(head.scenario).toMatchObject({ id: CASE, form: 'four' });
  const text = await session.intend.exportGame(id);
  const parsed = parseRecord(text);
  const whole = bundledScenario(CASE);
  const formed = whole && scenarioInForm(whole, 'four');
  if (!parsed.ok || !whole || !formed) throw new Error('no record');
  expect(verify(parsed.value, formed.rules).verified).toBe(true);
  expect(verify(parsed.value, whole.rules).verified).toBe(false);

  const other = aSession();
  expect((await other.intend.importRecord(text)).ok).toBe(true);
  expect(other.derived()?.rules.quarters).toBe(4);
  await other.intend.takeOver({ replay: `link/${link.value}`, quarter: 1, seat: 'alibaba' });
  expect(other.store.getState().game?.record.scenario.form).toBe('four');
  expect(other.derived()?.rules.quarters).toBe(4);
});

test('a form that the case does not have is refused with its name, from a page and from a file', async () => {
  const session = aSession();
  await session.intend.newGame({ ...START, form: 'nine' });
  expect(session.store.getState()).toMatchObject({ game: null, refusals: [{ code: 'unknown-form' }] });
  await session.intend.newGame(START);
  const text = await session.intend.exportGame(session.store.getState().game?.id ?? '');
  const read = await aSession().intend.importRecord(text.replace('"four"', '"nine"'));
  expect(read).toMatchObject({ ok: false, refusals: [{ code: 'unknown-form', path: 'scenario.form' }] });
  const renamed = await aSession().intend.importRecord(text.replace('"four"', '"seven"'));
  expect(renamed.ok).toBe(false);
});

test('changed numbers and a form go together', async () => {
  const session = aSession();
  await session.intend.newGame({ ...START, parameters: { 'parameters.coordinationGap': 0.55 } });
  expect(session.derived()?.rules).toMatchObject({ quarters: 4, parameters: { coordinationGap: 0.55 } });
  expect((await session.intend.closeQuarter()).ok).toBe(true);
});

test('every form of every case opens for every seat of its mandates', async () => {
  for (const { id } of BUNDLED) {
    const whole = bundledScenario(id);
    for (const form of whole?.file.forms ?? []) {
      const session = aSession();
      const seat = (form.seats ?? whole?.file.seats ?? [])[0]?.firm ?? '';
      await session.intend.newGame({ scenario: id, seat, form: form.id, rivals: 'hold-course' });
      expect(session.derived()?.rules.quarters, `${id} ${form.id}`).toBe(form.quarters);
      expect(session.derived()?.score.total).toBeGreaterThanOrEqual(0);
    }
  }
});
