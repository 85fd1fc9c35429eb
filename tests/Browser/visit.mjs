// Opens a page in a browser without a network, lets a script look at it, and writes as JSON what the script has seen and
// what the console and axe, in light and in dark, complain about. Arguments: the browser, the page.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

// The browser must not look for a network, and a machine that runs other tests beside this one is slow to start it.
const patience = 180_000;
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run'];
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const judge = async page => {
  const violations = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const result = await new AxeBuilder({ page }).analyze();
    violations.push(...result.violations
      .filter(one => ['serious', 'critical'].includes(one.impact))
      .map(one => `${colorScheme}: ${one.id}: ${one.nodes[0].html}`));
  }
  return violations;
};

/** Looks at the page by `look(page)`, and then judges it as `look` left it. */
export const visit = async look => {
  const [executablePath, file] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...offline], timeout: patience });
  try {
    const page = await (await browser.newContext()).newPage();
    const complaints = [];
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('dialog', dialog => (complaints.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
    page.setDefaultTimeout(patience);
    await page.goto(pathToFileURL(file).href, { timeout: patience });
    const seen = await look(page);
    complaints.push(...await judge(page));
    console.log(JSON.stringify({ seen, complaints }));
  } finally {
    await browser.close();
  }
};
