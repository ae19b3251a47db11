import { describe, expect, test } from 'vitest';
import { LESSON_PARTS, NOTE_HEADINGS, PLAN_LENGTHS } from '../../src/scenario';
import { planTotals, planViews } from '../../src/views/notes';
import { TEACH_WORDS } from '../../src/views/words/teach';
import { loaded } from '../scenarios/texts';
import { CASE_IDS, isKnownSource, LANGUAGES, notesOf } from './files';

describe.each(CASE_IDS)('the notes on %s', (id) => {
  test.each(LANGUAGES)('have eleven headings with something under each (%s)', (language) => {
    const notes = notesOf(id, language);
    expect(NOTE_HEADINGS).toHaveLength(11);
    expect(Object.keys(notes)).toEqual([...NOTE_HEADINGS]);
    const printed = NOTE_HEADINGS.map((heading) => TEACH_WORDS[language].headings[heading]);
    expect(new Set(printed).size).toBe(11);
    for (const heading of NOTE_HEADINGS)
      expect(JSON.stringify(notes[heading]).length, heading).toBeGreaterThan(30);
  });

  test.each(LANGUAGES)(
    'plan 50, 75 and 90 minutes that add up, with 30 %% debrief at least (%s)',
    (language) => {
      const { plans } = notesOf(id, language);
      expect(plans.map(({ minutes }) => minutes)).toEqual([...PLAN_LENGTHS]);
      for (const plan of plans) {
        const { sum, debrief } = planTotals(plan);
        expect(sum, `${plan.minutes} minutes`).toBe(plan.minutes);
        expect(debrief / plan.minutes, `${plan.minutes} minutes`).toBeGreaterThanOrEqual(0.3);
        expect(plan.steps.map(({ part }) => part)).toEqual([...LESSON_PARTS]);
      }
    },
  );

  test.each(LANGUAGES)('expect three moves, and mark the exit question (%s)', (language) => {
    const { moves, exit } = notesOf(id, language);
    expect(moves).toHaveLength(3);
    for (const { question } of moves) expect(question).toMatch(/[?？]/);
    expect(new Set([exit.full, exit.half, exit.none]).size).toBe(3);
  });

  test('quote only rows of the evidence and addresses of the record', () => {
    const sources = notesOf(id, 'en').happened.flatMap((each) => each.sources);
    expect(sources.filter((source) => !isKnownSource(source))).toEqual([]);
  });

  test('send to the printer papers of seats that the case has', () => {
    const { rules } = loaded(id);
    const seats = rules.seats.map(({ firm }) => rules.firmIds[firm]);
    for (const { seat } of notesOf(id, 'en').cards) expect(seats).toContain(seat);
  });

  test('say the same in both languages, part by part', () => {
    const [en, zh] = [notesOf(id, 'en'), notesOf(id, 'zh')];
    const shape = (notes: typeof en) => ({
      plans: notes.plans.map(({ minutes, steps }) => [
        minutes,
        ...steps.map((step) => [step.part, step.minutes]),
      ]),
      board: notes.board.length,
      happened: notes.happened.map(({ sources }) => sources),
      leftOut: notes.leftOut.length,
      cards: notes.cards.map(({ paper, seat }) => [paper, seat]),
      wrong: notes.wrong.length,
    });
    expect(shape(zh)).toEqual(shape(en));
    expect(JSON.stringify(zh)).toMatch(/[一-鿿]/);
    expect(JSON.stringify(en)).not.toMatch(/[一-鿿]/);
  });
});

test('a plan that does not add up is seen', () => {
  const [plan] = notesOf('alibaba-suning-2015', 'en').plans;
  if (!plan) throw new Error('no plan');
  const longer = { ...plan, steps: plan.steps.map((step) => ({ ...step, minutes: step.minutes + 1 })) };
  expect(planTotals(longer).sum).not.toBe(plan.minutes);
  const [view] = planViews({ ...notesOf('alibaba-suning-2015', 'en'), plans: [longer] }, 'en');
  expect(view?.sum).toBe('55');
});
