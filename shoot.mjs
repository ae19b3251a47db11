import { chromium } from '@playwright/test';
const [,, out, lang='en', w='1440', h='900', ...pages] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const c = await b.newContext({ viewport: { width: +w, height: +h }, locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });
const p = await c.newPage();
p.on('pageerror', e => console.log('ERR', e.message)); p.on('console', m => m.type()==='error' && console.log('console', m.text()));
for (const spec of pages) {
  const [name, path] = spec.split('=');
  await p.goto('http://127.0.0.1:5399/' + path); await p.waitForTimeout(2500);
  await p.screenshot({ path: `${out}-${name}.png`, fullPage: true });
}
await b.close();
