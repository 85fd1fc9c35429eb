// Reads and filters the report of changes as a reader would, with and without a mouse, and tells what is seen.
import { visit } from '../../Browser/visit.mjs';

await visit(async page => {
  const shown = () => page.$$eval('details', all => all.filter(one => one.checkVisibility()).length);
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  const all = await shown();
  const groups = () => page.$$eval('.group', list => list.filter(one => one.checkVisibility()).length);

  const filtered = {};
  for (const level of ['breaking', 'warning', 'info', 'acknowledged']) {
    await page.selectOption('#level', level);
    filtered[level] = await shown();
  }
  await page.selectOption('#level', '');
  await page.selectOption('#surface', 'csharp');
  filtered.csharp = await shown();
  await page.selectOption('#surface', '');
  await page.fill('#text', 'ONLY-HERE');
  filtered.text = await shown();
  filtered.groups = await groups();
  filtered.count = await page.textContent('#count');
  await page.fill('#text', '');

  await page.keyboard.press('Tab');
  await page.reload();
  await page.keyboard.press('Tab');
  const firstStop = await focused();
  await page.locator('summary').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const unfoldedByKeyboard = await page.$$eval('details', list => list.map(one => one.open).indexOf(true));
  await page.keyboard.press('ArrowUp');
  const backAtFirst = await page.evaluate(() => document.activeElement === document.querySelector('summary'));

  await page.click('#unfold');
  const sides = await page.$$eval('details:first-of-type .sides', list =>
    [...list[0].querySelectorAll('figure')].map(side => ({
      caption: side.querySelector('figcaption').textContent,
      marked: side.querySelector('.marked')?.textContent ?? '',
      lines: side.querySelectorAll('.line').length,
      left: Math.round(side.getBoundingClientRect().left),
    })));
  return { all, filtered, firstStop, unfoldedByKeyboard, backAtFirst, sides };
});
