import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const SHOTS = new URL('../../test-results/shots/', import.meta.url);
const SERIOUS = new Set(['serious', 'critical']);

/** Takes a picture of the whole page and lets axe look at it: no serious finding. */
export async function look(page: Page, step: string): Promise<void> {
  await expect(page.getByText(/^(正在加载…|Loading…)$/)).toHaveCount(0);
  // A button whose verb is under way is paler than what may be read.
  await expect(page.locator('.ant-btn-loading:visible')).toHaveCount(0);
  await picture(page, step);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  const findings = violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  // Softly: one walk tells of every page.
  expect.soft(findings, `axe on ${step}`).toEqual([]);
}

/** As tall as the page, so that what sticks to the window's edge is at the edge of the picture. */
const PICTURE_HEIGHT_MAX = 4_000;

async function picture(page: Page, step: string): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size !== null) {
    await page.setViewportSize({
      width: size.width,
      height: Math.max(size.height, Math.min(height, PICTURE_HEIGHT_MAX)),
    });
  }
  await page.screenshot({ path: fileURLToPath(new URL(`${test.info().project.name}/${step}.png`, SHOTS)) });
  if (size !== null) await page.setViewportSize(size);
}

/** Nothing may stick out sideways on a phone. */
export async function fitsWidth(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}
