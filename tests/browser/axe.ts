import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Violations of WCAG 2 A and AA on the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // A colour on its way to another one is nobody's contrast.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  });
  const found = await page.evaluate<readonly Violation[], string>(async (source) => {
    if (!('axe' in window)) new Function(source).call(window);
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: unknown): Promise<{ violations: readonly Violation[] }> };
    };
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return result.violations;
  }, AXE);
  return found.flatMap((violation) =>
    violation.nodes.slice(0, 5).map((node) => `${violation.id} ${node.target.join(' ')}`),
  );
}
