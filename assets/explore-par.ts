import { noLuck, luckSizes, scoreSeat, start, measureOf, advance } from '../src/engine';
import { bundledScenario } from '../src/scenario';
import { openRound, closeRound } from '../src/table';
for (const id of ['alibaba-suning-2015','corner-shop-2016','jd-coalition-2017']) {
  const sc = bundledScenario(id as never)!; const rules=sc.rules;
  for (const who of ['historical','hold-course'] as const) {
  let round = openRound({rules, seed:'', luck:false, players:Object.fromEntries(rules.firmIds.map(f=>[f,who]))} as never);
  while(!round.over){const r=closeRound(round,{}); if(!r.ok) throw new Error('x'); round=r.value.round;}
  for (const seat of rules.seats){ const s=scoreSeat(rules,seat,round.history); console.log(id,who,rules.firmIds[seat.firm],s.total.toFixed(1));
   for(const g of seat.goals){const p=s.parts[g.id]!; console.log('   ',g.id,'opening',measureOf(g,seat.firm,[round.history[0]!]).toPrecision(3),'value',p.value.toPrecision(3),'target',p.target,'pts',p.points.toFixed(1),'/',p.of.toFixed(0));}}
  }
}
