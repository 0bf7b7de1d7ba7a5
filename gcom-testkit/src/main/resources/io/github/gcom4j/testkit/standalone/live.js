'use strict';

const POLL_MILLISECONDS = 1000;

// What each kind of thing shows: a heading and how to read the value.
const COLUMNS = {
  stacks: [['Slug', 'slug'], ['Name', 'name'], ['Status', 'status'], ['Region', 'regionSlug'], ['Id', 'id'], ['Labels', labels]],
  accessPolicies: [['Name', 'name'], ['Display name', 'displayName'], ['Region', 'region'], ['Status', 'status'], ['Scopes', list('scopes')], ['Realms', realms]],
  tokens: [['Name', 'name'], ['Display name', 'displayName'], ['Region', 'region'], ['Expires', 'expiresAt'], ['Last used', 'lastUsedAt']],
  plugins: [['Plugin', 'pluginSlug'], ['Name', 'pluginName'], ['Version', 'version'], ['Stack', 'instanceSlug']],
  apiKeys: [['Name', 'name'], ['Role', 'role'], ['Created', 'createdAt']],
};
const TITLES = { stacks: 'Stacks', accessPolicies: 'Access policies', tokens: 'Tokens', plugins: 'Plugins', apiKeys: 'API keys' };

let chosen = 'stacks';
let latest = null;
let shown = '';

function list(field) {
  return (item) => (item[field] || []).join(', ');
}

function labels(item) {
  return Object.entries(item.labels || {}).map(([key, value]) => `${key}=${value}`).join(', ');
}

function realms(item) {
  return (item.realms || []).map((realm) => `${realm.type} ${realm.identifier}`).join(', ');
}

// Values come from whoever calls the fake: they are only ever set as text.
function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text === undefined || text === null ? '' : String(text);
  if (className) {
    made.className = className;
  }
  return made;
}

function row(cells, tag = 'td') {
  const made = document.createElement('tr');
  cells.forEach((cell) => made.append(cell instanceof Node ? cell : element(tag, cell)));
  return made;
}

function fill(table, headings, rows, empty) {
  table.tHead.replaceChildren(row(headings, 'th'));
  if (rows.length === 0) {
    const cell = element('td', empty, 'empty');
    cell.colSpan = headings.length;
    rows = [row([cell])];
  }
  table.tBodies[0].replaceChildren(...rows);
}

function showTabs() {
  const tabs = Object.keys(TITLES).map((kind) => {
    const tab = element('button', TITLES[kind]);
    tab.append(' ', element('span', latest[kind].total, 'count'));
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(kind === chosen));
    tab.onclick = () => {
      chosen = kind;
      show();
    };
    return tab;
  });
  document.getElementById('tabs').replaceChildren(...tabs);
}

function showItems() {
  const columns = COLUMNS[chosen];
  const rows = latest[chosen].latest.map((item) =>
    row(columns.map(([, field]) => (typeof field === 'function' ? field(item) : item[field]))));
  fill(document.getElementById('items'), columns.map(([heading]) => heading), rows, `No ${TITLES[chosen].toLowerCase()} yet`);
}

function showJournal() {
  const rows = latest.exchanges.latest.map((exchange) => {
    const verdict = exchange.violations.length > 0 ? exchange.violations.join('\n') : exchange.fault || (exchange.simulated ? 'ok' : 'not simulated');
    const made = row([
      element('td', exchange.at.slice(11, 23), 'short'),
      element('td', exchange.status, `short status s${String(exchange.status).charAt(0)}`),
      element('td', exchange.operation || `${exchange.method} ${exchange.target}`, exchange.operation && 'short'),
      element('td', verdict, verdict === 'ok' ? 'ok' : 'verdict'),
      element('td', `${(exchange.microseconds / 1000).toFixed(1)} ms`, 'number'),
    ]);
    made.title = `${exchange.method} ${exchange.target}\nrequest id ${exchange.requestId}`;
    return made;
  });
  document.getElementById('requests').textContent = latest.exchanges.total;
  fill(document.getElementById('journal'), ['Time', 'Status', 'Operation', 'Verdict', 'Took'], rows, 'No requests yet');
  document.getElementById('faults').replaceChildren(...latest.faults.map((rule) => element('li', rule)));
}

function show() {
  document.getElementById('now').textContent = latest.now.slice(0, 19).replace('T', ' ') + ' UTC';
  showTabs();
  showItems();
  showJournal();
}

async function call(method, path, body) {
  const response = await fetch(`/_admin/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(text.startsWith('{') ? JSON.parse(text).message : `${response.status} ${text}`);
  }
  return text;
}

async function refresh() {
  const text = await call('GET', 'overview');
  if (text !== shown) {
    shown = text;
    latest = JSON.parse(text);
    show();
  }
}

async function poll() {
  const connection = document.getElementById('connection');
  try {
    await refresh();
    connection.textContent = 'live';
    connection.className = 'live';
  } catch (failure) {
    connection.textContent = 'not reachable';
    connection.className = 'lost';
  }
  setTimeout(poll, POLL_MILLISECONDS);
}

async function act(work) {
  const problem = document.getElementById('problem');
  problem.textContent = '';
  try {
    await work();
    await refresh();
  } catch (failure) {
    problem.textContent = failure.message;
  }
}

function onSubmit(id, work) {
  document.getElementById(id).addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target));
    act(() => work(fields));
  });
}

function onClick(id, work) {
  document.getElementById(id).addEventListener('click', () => act(work));
}

onSubmit('advance', (fields) => call('POST', 'clock', { advance: fields.advance }));
onSubmit('fault', (fields) => call('POST', 'faults', {
  kind: 'status',
  status: Number(fields.status),
  times: Number(fields.times),
  ...(fields.operation ? { operation: fields.operation } : {}),
}));
onClick('clear-faults', () => call('DELETE', 'faults'));
onClick('clear-journal', () => call('DELETE', 'journal'));
onClick('reset', () => confirm('Make the fake as it was when it started?') && call('POST', 'reset'));

act(async () => {
  const settings = JSON.parse(await call('GET', 'settings'));
  const select = document.querySelector('#fault select');
  select.append(...settings.operations.map((operation) => element('option', operation)));
});
poll();
