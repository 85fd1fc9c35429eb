// Reads, filters and sorts the coverage report as a reader would, and tells what is seen.
import { visit } from '../../Browser/visit.mjs';

await visit(async page => {
  const totals = await page.$$eval('.totals tbody tr', rows =>
    Object.fromEntries(rows.map(row => [row.cells[0].textContent, [2, 3, 4, 5].map(at => row.cells[at].textContent).join(' ')])));
  const shown = () => page.$$eval('#table tbody tr', rows => rows.filter(row => !row.hidden).length);
  const rows = await shown();

  await page.selectOption('#kind', 'ErrorCode');
  const filteredByKind = await shown();
  await page.selectOption('#kind', '');
  await page.fill('#text', 'cancelPullFromUrl');
  const filteredByText = await page.$$eval('#table tbody tr', all =>
    all.filter(row => !row.hidden).map(row => row.cells[2].textContent));

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
  return { totals, rows, filteredByKind, filteredByText, sortedUp, sortedDown, focusedByKeyboard };
});
