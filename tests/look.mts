import { chromium } from '@playwright/test';
import { personsGame } from './session/person';
import { bundledScenario } from '../src/scenario';
import { linkOf } from '../src/session/record-link';
import { printRecord, encodeLink } from '../src/record';
import { writeFileSync } from 'node:fs';
const scenario = bundledScenario('alibaba-suning-2015')!;
const rec = personsGame({ scenario, seat: 'suning', mind: 'networker', level: 'full', seed: 'look' });
let code = '';
const g = linkOf(rec, scenario);
for (;;) {
  const s = g.next();
  if (s.done) {
    if (s.value.ok) code = s.value.value;
    break;
  }
}
const w = encodeLink(rec);
const whole = w.ok ? w.value : '';
console.log(code.length, whole.length);
writeFileSync('/tmp/w2rec.json', printRecord(rec));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage({ viewport: { width: 1440, height: 900 } });
p.on('pageerror', (e) => console.log('ERR', e.message));
const U = 'http://127.0.0.1:5312/';
await p.goto(U);
await p.waitForTimeout(1500);
for (const [name, c] of [
  ['whole', whole],
  ['brief', code],
] as const) {
  await p.goto(U + '#/');
  await p.waitForTimeout(400);
  const t = await p.evaluate(async (c) => {
    const t = performance.now();
    location.hash = '#/record/' + c;
    for (;;) {
      await new Promise((r) => requestAnimationFrame(r));
      if (document.querySelector('main.replay h1')) return performance.now() - t;
      if (performance.now() - t > 15000) return -1;
    }
  }, c);
  console.log('open', name, Math.round(t));
  await p.waitForTimeout(1500);
  const js = await p.evaluate(async () => {
    const out: number[] = [];
    for (let i = 0; i < 13; i++) {
      const h = document.querySelector('h1')!.textContent;
      const t = performance.now();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      for (;;) {
        await new Promise((r) => setTimeout(r, 0));
        if (document.querySelector('h1')!.textContent !== h) {
          out.push(Math.round(performance.now() - t));
          break;
        }
        if (performance.now() - t > 3000) {
          out.push(-1);
          break;
        }
      }
      await new Promise((r) => setTimeout(r, 50));
    }
    return out;
  });
  console.log('jump', name, js.join(' '));
}
await p.screenshot({ path: '/tmp/w2-replay.png', fullPage: true });
await b.close();
