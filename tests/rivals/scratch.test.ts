import { test } from 'vitest';
import { openRound, closeRound } from '../../src/table';
import { someRules } from './table';
import { trailSum } from '../../src/engine';
test('table', () => {
  const rules = someRules();
  for (const id of ['networker', 'historical', 'cautious', 'random-legal', 'follower'] as const) {
    let round = openRound({ rules, seed: 'x', luck: true, players: Object.fromEntries(rules.firmIds.map(f => [f, id])) });
    const t = performance.now(); let ev: string[] = []; let talk: string[] = [];
    while (!round.over) {
      const r = closeRound(round, {}); if (!r.ok) throw new Error(JSON.stringify(r.refusals));
      r.value.played.turn.talk.forEach(x => talk.push(`${r.value.played.turn.period} ${x.from}>${x.to} ${x.kind} [${Object.keys(x.terms.clauses)}] ${x.reasons.map(y => y.code)}`));
      ev.push(...r.value.played.events.filter(e => /alliance|failed|out-of|restruct|stake/.test(e.kind)).map(e => `${r.value.played.turn.period} ${e.kind} ${e.firm} ${JSON.stringify(e.values)}`)); round = r.value.round;
    }
    console.log(id, ((performance.now() - t) / rules.quarters).toFixed(1), 'ms/round\n', talk.slice(0, 24).join('\n '), '\nEVENTS', ev.slice(0, 24).join('\n '));
    console.log(rules.firmIds.map((f, i) => `${f} ${round.world.active[i]} rev ${(trailSum(round.world.revenueTrail, i)/4e10).toFixed(0)} P ${round.world.pressure[i]!.toFixed(0)} cash ${(round.world.cash[i]!/1e10).toFixed(0)}`).join(' | '));
  }
});
