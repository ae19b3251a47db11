import { drawParameters, uniformOf } from '../src/analysis';
import { PARAMETER_NAMES, scoreSeat } from '../src/engine';
import { compileScenario, bundledScenario } from '../src/scenario';
import { PERSONALITIES } from '../src/rivals';
import { openRound, closeRound } from '../src/table';
const [id='', seedsArg='20', searchedArg='4', seatId, pols] = process.argv.slice(2);
const scenario = bundledScenario(id as never); if (!scenario) throw new Error(id);
const { file, priors, rules: base } = scenario;
const seat0 = seatId && seatId!=='-' ? base.seats.find(s=>base.firmIds[s.firm]===seatId) : base.seats[0]; if(!seat0) throw new Error('seat');
const known: any = {}; for (const n of PARAMETER_NAMES) known[n] = file.parameters[n] ?? priors.parameters[n];
const OTHERS = ['cautious','follower','networker','fortress','margin-hunter'] as const;
const POL = pols ? pols.split(',') : ['hold-course','cautious','follower','networker','fortress','margin-hunter','best-reply','historical'];
for (const m of (process.env.MUT??'').split(',').filter(Boolean)) { const [k,v]=m.split('='); const [who,f]=k!.split('.'); (PERSONALITIES as any)[who!][f!]=+v!; }
const all: Record<string, any[]> = {};
const N = +seedsArg, M = +searchedArg;
for (const p of POL) {
  all[p] = []; const t0=Date.now();
  for (let k=0;k<(p==='best-reply'?M:N);k++) {
    const seed=`balance-${k}`; const rules = compileScenario(file, priors, drawParameters(known, seed));
    const seat = rules.seats.find(s=>s.firm===seat0.firm)!;
    const players: any = {}; rules.firmIds.forEach((f,i)=>{players[f]= i===seat.firm? p : OTHERS[Math.floor(uniformOf(seed,f)*5)];});
    let round = openRound({rules, seed, luck:true, players, ...(process.env.FORESIGHT?{foresight: process.env.ALL? +process.env.FORESIGHT : {[rules.firmIds[seat.firm]!]: +process.env.FORESIGHT}}:{})} as never);
    const kinds: Record<string,number> = {};
    while(!round.over){const r=closeRound(round,{}); if(!r.ok) {console.error(JSON.stringify(r.refusals)); break;} 
      for (const d of r.value.played.turn.sheets[rules.firmIds[seat.firm]!] ?? []) { const key=d.kind+(d.kind==='alliance'?':'+d.action:''); kinds[key]=(kinds[key]??0)+1; }
      round=r.value.round;}
    const s=scoreSeat(rules,seat,round.history);
    all[p]!.push({total:s.total, parts:s.parts, met:Object.values(s.parts).every((x:any)=>x.met), kinds});
  }
  const q=(xs:number[],f:number)=>{const s=[...xs].sort((a,b)=>a-b);return s[Math.floor(f*(s.length-1))]!;};
  const A=all[p]!; if(!A.length) continue;
  console.log(`\n${p}: n=${A.length} mean ${(A.reduce((a,b)=>a+b.total,0)/A.length).toFixed(1)} q10 ${q(A.map(a=>a.total),.1).toFixed(0)} q50 ${q(A.map(a=>a.total),.5).toFixed(0)} q90 ${q(A.map(a=>a.total),.9).toFixed(0)} reached ${(A.filter(a=>a.met).length/A.length).toFixed(2)} ${Date.now()-t0}ms`);
  for (const g of Object.keys(A[0].parts)) { const v=A.map(a=>a.parts[g].value); const P=A[0].parts[g];
    console.log(`   ${g.padEnd(24)} target ${P.target} of ${P.of.toFixed(0)} met ${(A.filter(a=>a.parts[g].met).length/A.length).toFixed(2)} pts ${(A.reduce((x,a)=>x+a.parts[g].points,0)/A.length).toFixed(1)} q10 ${q(v,.1).toPrecision(3)} q50 ${q(v,.5).toPrecision(3)} q90 ${q(v,.9).toPrecision(3)}`); }
  const kk: Record<string,number>={}; for(const a of A) for(const [k,n] of Object.entries(a.kinds)) kk[k]=(kk[k]??0)+(n as number)/A.length;
  console.log('   ', Object.entries(kk).map(([k,n])=>`${k} ${n.toFixed(1)}`).join(', '));
}
const simple=['hold-course','cautious','follower','networker','fortress','margin-hunter'].filter(p=>all[p]);
const wins:any={}; for(let k=0;k<N;k++){const m=Math.max(...simple.map(p=>all[p]![k]?.total??0)); const b=simple.filter(p=>all[p]![k].total>=m-1e-9); for(const p of b) wins[p]=(wins[p]??0)+1/b.length/N;}
console.log('\nwins',wins);
if(all['best-reply']?.length){const mean=(p:string)=>all[p]!.slice(0,M).reduce((a,b)=>a+b.total,0)/M; console.log('lead', mean('best-reply')-Math.max(...simple.map(mean)));}
