// Opens the report in a browser as a reader would, in light and in dark, and writes what is seen as JSON.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

const [executablePath, report] = process.argv.slice(2);
// The browser must not look for a network, and a machine that runs other tests beside this one is slow to start it.
const patience = 180_000;
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run'];
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath, args: [...quiet, ...offline], timeout: patience });
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  const consoleErrors = [];
  page.on('console', message => message.type() === 'error' && consoleErrors.push(message.text()));
  page.on('pageerror', error => consoleErrors.push(String(error)));
  page.setDefaultTimeout(patience);
  await page.goto(pathToFileURL(report).href, { timeout: patience });

  const totals = await page.$$eval('.totals tbody tr', rows =>
    Object.fromEntries(rows.map(row => [row.cells[0].textContent, [2, 3, 4, 5].map(at => row.cells[at].textContent).join(' ')])));
  const shown = () => page.$$eval('#table tbody tr', rows => rows.filter(row => !row.hidden).length);
  const rows = await shown();

  await page.selectOption('#kind', 'ErrorCode');
  const filteredByKind = await shown();
  await page.selectOption('#kind', '');
  await page.fill('#text', 'cancelPullFromUrl');
  const filteredByText = await page.$$eval('#table tbody tr', all =>
    all.filter(row => !row.hidden && row.cells[2].textContent === 'cancelPullFromUrl').length);

  const column = () => page.$$eval('#table tbody tr', all => all.filter(row => !row.hidden).map(row => Number(row.cells[4].textContent)));
  const header = page.locator('#table thead th', { hasText: 'Valid' }).first().locator('button');
  await header.focus();
  await page.keyboard.press('Enter');
  const sortedUp = await column();
  await page.keyboard.press('Enter');
  const sortedDown = await column();

  await page.reload();
  await page.keyboard.press('Tab');
  const focusedByKeyboard = await page.evaluate(() => document.activeElement.closest('label')?.firstChild.textContent.trim() ?? '');

  // Every row looks alike; a few of each colour are enough to judge by, and thousands would take minutes.
  await page.evaluate(() => {
    const left = {};
    for (const row of [...document.querySelectorAll('#table tbody tr')]) {
      left[row.dataset.state] = (left[row.dataset.state] ?? 0) + 1;
      if (left[row.dataset.state] > 5) row.remove();
    }
  });
  const violations = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const result = await new AxeBuilder({ page }).analyze();
    violations.push(...result.violations
      .filter(one => ['serious', 'critical'].includes(one.impact))
      .map(one => `${colorScheme}: ${one.id}: ${one.nodes[0].html}`));
  }

  console.log(JSON.stringify({ totals, rows, filteredByKind, filteredByText, sortedUp, sortedDown, focusedByKeyboard, consoleErrors, violations }));
} finally {
  await browser.close();
}
