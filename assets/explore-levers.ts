import { noLuck, luckSizes, scoreSeat, start, openings, check, advance } from '../src/engine';
import { bundledScenario } from '../src/scenario';
for (const id of (process.argv[2]?[process.argv[2]]:['alibaba-suning-2015','corner-shop-2016','jd-coalition-2017'])) {
  const rules = bundledScenario(id as never)!.rules; const luck=noLuck(luckSizes(rules),rules.quarters);
  for (const seat of rules.seats.slice(0,1)) {
  const run=(way:any)=>{let w=start(rules);const h=[w];for(let q=0;q<rules.quarters;q++){const sheets:any=rules.firmIds.map(()=>null);const ds=way(w,q);const s=check(w,rules,{firm:rules.firmIds[seat.firm]!,decisions:ds}); if(s.ok) sheets[seat.firm]=s.value; w=advance(w,sheets,rules,luck,{record:false}).world;h.push(w);} return {s:scoreSeat(rules,seat,h),w,h};};
  const base=run(()=>[]).s.total; console.log('==',id,rules.firmIds[seat.firm],base.toFixed(1));
  const ops=openings(start(rules),rules,seat.firm);
  for(const op of ops){ 
    for(const [name,field] of Object.entries(op.fields)) { if(field.type==='entity') continue;
     const res:string[]=[];
     for(const part of [0,.25,.5,.75,1]) { const way=(w:any)=>{const o=openings(w,rules,seat.firm).find(x=>x.kind===op.kind)!; const f=o.fields[name]; if(o.closed||!f) return []; 
       let v:any; if(f.type==='amount'){const raw=f.min+part*(f.max-f.min); v=f.unit!=='fraction'?Math.floor(raw/f.step)*f.step:Math.round(raw*1000)/1000;} else if(f.type==='choice') v=f.options[Math.min(f.options.length-1,Math.floor(part*f.options.length))]; else if (f.type==='flags') v=[...f.options];
       const k:any={}; if(o.fields.form?.type==='choice') k.form=o.fields.form.options[0]; if(o.fields.region?.type==='entity') k.region=rules.regionIds[0]; 
       if(o.fields.segment?.type==='entity') return rules.segmentIds.map(segment=>({...k,segment,kind:op.kind,[name]:v})); return [{...k,kind:op.kind,[name]:v}]; };
       const r=run(way); res.push((r.s.total-base).toFixed(1)); }
     console.log('  ',op.kind,op.closed?('CLOSED '+JSON.stringify(op.closed)):'',name,field.type==='amount'?`[${field.min},${field.max}]${field.unit}`:JSON.stringify((field as any).options), res.join(' '));
    }
    if (Object.keys(op.fields).length===0) console.log('  ',op.kind,'no fields',JSON.stringify(op.closed));
  }}
}
