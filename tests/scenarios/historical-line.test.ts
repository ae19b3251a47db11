import { describe, expect, test } from 'vitest';
import { readTerms, scoreSeat, trailSum, type World } from '../../src/engine';
import { formRules } from '../../src/scenario';
import { playLine } from './play-line';
import { loaded } from './texts';

const { rules, file } = loaded();
const played = playLine(rules);
const last = played.history[rules.quarters] as World;
const [suning, alibaba, jd, , vipshop] = [0, 1, 2, 3, 4];

describe('the historical line', () => {
  test('is legal: every sheet of every firm passes the check of its quarter', () => {
    expect(played.refused).toEqual([]);
  });

  test('gives each of the five firms turns with sources', () => {
    for (const firm of rules.firmIds) {
      expect(file.lines[firm]?.length, firm).toBeGreaterThan(3);
      for (const turn of file.lines[firm] ?? []) expect(turn.sources.length).toBeGreaterThan(0);
    }
  });

  test('signs the pact at once and pays for it in the second quarter of 2016', () => {
    const signed = played.history[1] as World;
    expect(readTerms(signed, rules, 0)?.members).toEqual(['suning', 'alibaba']);
    const cell = alibaba * rules.shape.firms + suning;
    expect((played.history[3] as World).stake[cell]).toBe(0);
    expect((played.history[4] as World).stake[cell]).toBeCloseTo(0.1999, 6);
  });

  test('ends one-way: Suning has sold its last Alibaba share, Alibaba keeps its stake', () => {
    expect(last.stake[suning * rules.shape.firms + alibaba]).toBe(0);
    expect(last.stakesHeld[suning]).toBe(0);
    expect(last.stake[alibaba * rules.shape.firms + suning]).toBeGreaterThan(0.19);
    expect(last.stake[jd * rules.shape.firms + vipshop]).toBeCloseTo(0.03, 6);
  });

  test('keeps the record of shops: 1,588 in mid-2016, 1,510 at the end, 1,489 in mid-2017', () => {
    const shops = (world: World): number => {
      let sum = 0;
      for (let r = 0; r < rules.shape.regions; r++) sum += world.stores[r] as number;
      return sum;
    };
    expect([4, 6, 8].map((q) => shops(played.history[q] as World))).toEqual([1588, 1510, 1489]);
  });

  test('leaves all firms in business, with yearly revenues of Suning near the record', () => {
    rules.firmIds.forEach((firm, i) => expect(last.active[i], firm).toBe(1));
    const year2016 = trailSum((played.history[6] as World).revenueTrail, suning) / 1e11;
    const year2017 = trailSum((played.history[10] as World).revenueTrail, suning) / 1e11;
    // Both come out high: shops of the model sell more in the last quarter than those of the record.
    expect(Math.abs(year2016 / 148.6 - 1)).toBeLessThan(0.18);
    expect(Math.abs(year2017 / 187.9 - 1)).toBeLessThan(0.13);
  });

  test('scores between 40 and 78 for both seats, and holding course clearly less', () => {
    for (const [i, seat] of rules.seats.entries()) {
      const history = scoreSeat(rules, seat, played.history).total;
      const idle = scoreSeat(
        rules,
        seat,
        playLine(rules, (firm) => firm !== rules.firmIds[seat.firm]).history,
      ).total;
      expect(history, `seat ${i}`).toBeGreaterThan(40);
      expect(history, `seat ${i}`).toBeLessThan(78);
      expect(idle, `seat ${i}`).toBeLessThan(history - 20);
    }
  });

  test('does so in the short forms as well', () => {
    for (const form of file.forms) {
      if (!form.seats) continue;
      const short = formRules(file, rules, form.id);
      if (!short) throw new Error(form.id);
      for (const seat of short.seats) {
        const history = scoreSeat(short, seat, playLine(short).history).total;
        const idle = scoreSeat(
          short,
          seat,
          playLine(short, (firm) => firm !== short.firmIds[seat.firm]).history,
        ).total;
        expect(history, form.id).toBeGreaterThan(40);
        expect(history, form.id).toBeLessThan(82);
        expect(idle, form.id).toBeLessThan(history - 15);
      }
    }
  });
});
