import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const STYLE = join(import.meta.dirname, '../../src/panels/style');
const PANELS = join(import.meta.dirname, '../../src/panels');
const sheets = readdirSync(STYLE).filter((name) => name.endsWith('.css'));
const css = sheets.map((name) => readFileSync(join(STYLE, name), 'utf8')).join('\n');
const tokens = readFileSync(join(STYLE, 'tokens.css'), 'utf8');

function palette(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const day = palette(tokens.slice(0, tokens.indexOf('}')));
const nightAt = tokens.indexOf("[data-theme='night']");
const night = palette(tokens.slice(nightAt, tokens.indexOf('}', nightAt)));
const systemAt = tokens.indexOf('prefers-color-scheme');
const system = palette(tokens.slice(systemAt, tokens.indexOf('}', systemAt)));

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours after WCAG 2.2. */
function contrast(one: string, two: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['day', day],
  ['night', night],
])('by %s', (_, colours) => {
  const ground = colours.get('ground') ?? '';
  test('ink, notes and alarm can be read on the ground and on tint', () => {
    expect(contrast(colours.get('ink') ?? '', ground)).toBeGreaterThan(12);
    expect(contrast(colours.get('mute') ?? '', ground)).toBeGreaterThanOrEqual(6);
    expect(contrast(colours.get('alarm') ?? '', ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.get('mute') ?? '', colours.get('tint') ?? '')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.get('alarm') ?? '', colours.get('alarm-tint') ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each([1, 2, 3, 4, 5, 6])('the mark of firm %i stands out from the ground', (slot) => {
    expect(contrast(colours.get(`firm-${slot}`) ?? '', ground)).toBeGreaterThanOrEqual(3);
  });
});

test('night is the same night, chosen or taken from the system', () => {
  expect([...system]).toEqual([...night]);
});

test('there are no shadows, gradients or round corners beyond a control', () => {
  expect(css).not.toMatch(/box-shadow|text-shadow|gradient\(|blur\(/);
  for (const [, radius = ''] of css.matchAll(/border-radius:\s*([^;]+);/g))
    expect(['var(--radius)', '0']).toContain(radius);
});

test('no panel writes markup or inline style as text', () => {
  for (const file of readdirSync(PANELS, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    expect(readFileSync(join(PANELS, file), 'utf8'), file).not.toMatch(
      /dangerouslySetInnerHTML|style="|innerHTML/,
    );
  }
});

test('every Chinese glyph in use is in a cut font', () => {
  const root = join(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['--import', 'tsx', 'assets/cut-fonts.ts', '--check'], {
    cwd: root,
    stdio: 'pipe',
  });
}, 30_000);
