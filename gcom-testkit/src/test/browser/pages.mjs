// Looks at the pages of a running fake with a real browser: node pages.mjs URL TOKEN CHROMIUM FOLDER
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [url, token, executablePath, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.goto(url + path);
  return page;
}

async function call(method, path, body) {
  const response = await fetch(url + path, {
    method, body: body && JSON.stringify(body),
    headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
  });
  return response.status;
}

async function isAccessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
  return violations.length;
}

async function fits(page) {
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= width, `the page is ${wide} wide on a screen of ${width}`);
}

assert.equal(await call('POST', '/api/instances', { name: 'Shop', slug: 'shop' }), 200);
assert.equal(await call('POST', '/api/instances', { name: 'Gone', slug: 'gone' }), 200);
assert.equal(await call('DELETE', '/api/instances/gone'), 200);
assert.equal(await call('POST', '/api/instances', { slug: 'no name' }), 409);

const page = await open('/_pages/live');
await page.getByText('shop', { exact: true }).waitFor();
const gone = page.locator('#items tr', { hasText: 'gone' });
assert.match(await gone.innerText(), /deleted/, 'a deleted stack is shown as one');

// What has not changed is left alone while the time goes on.
const first = page.locator('#journal button.open').first();
await first.evaluate((button) => { button.isTheSame = true; });
const before = await page.locator('#now').innerText();
await page.waitForFunction((time) => document.querySelector('#now').innerText !== time, before);
assert.ok(await first.evaluate((button) => button.isTheSame), 'the requests were drawn anew');

await first.click();
const details = page.locator('#details');
await details.locator('h3').first().waitFor();
assert.match(await details.innerText(), /createStack[\s\S]*"slug"/, 'the details show what was sent');
await page.screenshot({ path: `${folder}/details.png` });
await page.keyboard.press('Escape');

await page.locator('#filter [name=status]').selectOption('4xx');
assert.equal(await page.locator('#journal tbody tr').count(), 1);
assert.equal(await page.locator('#journal .ok').count(), 0, 'a 4xx is not ok');
await page.locator('#filter [name=status]').selectOption('');

await page.locator('[role=tab][aria-selected=true]').focus();
await page.keyboard.press('ArrowRight');
assert.equal(await page.locator('[role=tab][aria-selected=true]').evaluate((tab) => tab === document.activeElement), true);
assert.match(await page.locator('[role=tab][aria-selected=true]').innerText(), /Access policies/);
await page.keyboard.press('Home');

for (const kind of await page.locator('#fault [name=kind] option').allInnerTexts()) {
  await page.locator('#fault [name=kind]').selectOption(kind);
  await page.locator('#fault [name=operation]').selectOption('createStack');
  await page.getByRole('button', { name: 'Add fault' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#faults li').length === 1);
  await page.getByRole('button', { name: 'Clear faults' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#faults li').length === 0);
}
assert.equal(await page.locator('#problem').innerText(), '');
await fits(page);
let findings = await isAccessible(page);
await page.screenshot({ path: `${folder}/live.png` });

// The details can be opened, left and copied from the keyboard, and the focus returns to the request.
await first.focus();
await page.keyboard.press('Enter');
await details.locator('h3').first().waitFor();
findings += await isAccessible(page);
assert.ok(await details.evaluate((dialog) => dialog.contains(document.activeElement)), 'the focus is in the details');
await page.keyboard.press('Escape');
assert.ok(await page.evaluate(() => document.activeElement.classList.contains('open')), 'the focus is where it was');

// What a stub answered says so.
assert.equal(await call('POST', '/_admin/stubs', { path: '/api/oncall', json: [] }), 200);
assert.equal(await call('GET', '/api/oncall'), 200);
await page.locator('#journal td', { hasText: 'stub /api/oncall' }).waitFor();

const screens = { wide: { width: 1400, height: 900 }, phone: { width: 360, height: 740 } };
for (const [size, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const live = await open('/_pages/live', { viewport, colorScheme });
    await live.getByText('shop', { exact: true }).waitFor();
    await fits(live);
    findings += await isAccessible(live);
    await live.locator('#journal button.open').first().click();
    await live.locator('#details h3').first().waitFor();
    await fits(live);
    findings += await isAccessible(live);
    await live.screenshot({ path: `${folder}/live-${size}-${colorScheme}.png` });

    for (const [name, path] of Object.entries({ reference: '/', admin: '/?admin' })) {
      const pages = await open(path, { viewport, colorScheme });
      await pages.locator('.opblock').first().waitFor();
      for (const operation of ['GET', 'POST', 'DELETE']) {
        const block = pages.locator('.opblock', { has: pages.getByText(operation, { exact: true }) }).first();
        await block.locator('.opblock-summary-control').focus();
        await pages.keyboard.press('Enter');
        await block.locator('.opblock-body').waitFor();
      }
      await fits(pages);
      findings += await isAccessible(pages);
      await pages.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` });
    }
  }
}

const reference = await open('/');
await reference.locator('.opblock').first().waitFor();
const all = await reference.locator('.opblock').count();
await reference.locator('.operation-filter-input').fill('regions');
await reference.waitForFunction((count) => document.querySelectorAll('.opblock').length < count, all);
await reference.locator('.opblock-summary').first().click();
await reference.getByText('Stability', { exact: false }).first().waitFor();
await reference.getByRole('button', { name: 'Execute' }).first().click();
await reference.locator('.live-responses-table .response-col_status', { hasText: '200' }).first().waitFor();

const adminPage = await open('/?admin');
await adminPage.locator('.opblock').first().waitFor();
assert.ok(await adminPage.locator('.opblock-tag-section').count() >= 6, 'admin operations stand in groups');

await browser.close();
console.log(`axe: ${findings} findings, none serious`);
