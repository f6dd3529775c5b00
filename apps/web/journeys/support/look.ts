import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const SERIOUS = new Set(['serious', 'critical']);

/** Takes a picture of the whole page and lets axe look at it: no serious finding. */
export async function look(page: Page, step: string): Promise<void> {
  const { project } = test.info();
  await page.screenshot({ path: `test-results/shots/${project.name}/${step}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  expect(findings, `axe on ${step}`).toEqual([]);
}

/** Nothing may stick out sideways on a phone. */
export async function fitsWidth(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}
