'use strict';

const POLL_MILLISECONDS = 1000;

// What each kind of thing shows: a heading and how to read the value. Other kinds show what they have.
const COLUMNS = {
  stacks: [['Slug', 'slug'], ['Name', 'name'], ['Status', 'status'], ['Instance', instance], ['Region', 'regionSlug'], ['Id', 'id'], ['Labels', labels]],
  policies: [['Name', 'name'], ['Display name', 'displayName'], ['Region', 'of'], ['Status', 'status'], ['Scopes', list('scopes')], ['Realms', realms]],
  tokens: [['Name', 'name'], ['Display name', 'displayName'], ['Region', 'of'], ['Expires', 'expiresAt'], ['Last used', 'lastUsedAt']],
  plugins: [['Plugin', 'pluginSlug'], ['Name', 'pluginName'], ['Version', 'version'], ['Stack', 'instanceSlug']],
  apiKeys: [['Name', 'name'], ['Role', 'role'], ['Created', 'createdAt']],
  grafanaKeys: [['Name', 'name'], ['Stack', 'of']],
};
const TITLES = { stacks: 'Stacks', policies: 'Access policies', tokens: 'Tokens', plugins: 'Plugins', apiKeys: 'API keys', grafanaKeys: 'Grafana API keys', own: 'Stubs' };

// What each kind of fault asks for beside an operation.
const FAULTS = {
  status: { status: 503 }, documented: { status: 409 }, html: { status: 502 }, redirect: { status: 301, location: '/elsewhere' },
  garbage: {}, lostRequest: {}, resetRequest: {}, stalledRequest: {}, lostAnswer: {}, resetAnswer: {}, cutAnswer: {}, stalledAnswer: {},
  slowAnswer: { pause: '0.1s', bytes: 10 }, lateAnswer: { pause: '2s' }, wrongContentType: { contentType: 'text/plain' },
};

const byId = (id) => document.getElementById(id);
let chosen = 'stacks';
let latest = null;
let paused = false;
let opened = null;
const shown = new Map();

function list(field) {
  return (item) => (item[field] || []).join(', ');
}

function labels(item) {
  return Object.entries(item.labels || {}).map(([key, value]) => `${key}=${value}`).join(', ');
}

function realms(item) {
  return (item.realms || []).map((realm) => `${realm.type} ${realm.identifier}`).join(', ');
}

function instance(item) {
  return [item.instance, item.busy && `busy until ${item.busy.slice(0, 19)}`].filter(Boolean).join(', ');
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
  const head = row(headings, 'th');
  head.childNodes.forEach((cell) => cell.setAttribute('scope', 'col'));
  table.tHead.replaceChildren(head);
  if (rows.length === 0) {
    const cell = element('td', empty, 'empty');
    cell.colSpan = headings.length;
    rows = [row([cell])];
  }
  table.tBodies[0].replaceChildren(...rows);
}

// What has not changed is left alone, with its focus and selection.
function whenChanged(part, value, draw) {
  const text = JSON.stringify(value);
  if (shown.get(part) !== text) {
    shown.set(part, text);
    draw();
  }
}

function kinds() {
  return Object.keys(latest).filter((kind) => latest[kind] && latest[kind].latest && kind !== 'exchanges')
    .sort((one, other) => Object.keys(TITLES).indexOf(one) - Object.keys(TITLES).indexOf(other));
}

function choose(kind) {
  chosen = kind;
  show();
  document.querySelector('#tabs [aria-selected=true]').focus();
}

function showTabs() {
  const all = kinds();
  byId('tabs').replaceChildren(...all.map((kind, index) => {
    const tab = element('button', TITLES[kind] || kind);
    tab.append(' ', element('span', latest[kind].total, 'count'));
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', 'panel');
    tab.setAttribute('aria-selected', String(kind === chosen));
    tab.tabIndex = kind === chosen ? 0 : -1;
    tab.onclick = () => choose(kind);
    tab.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: all.length - 1 - index }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        choose(all[(index + step + all.length) % all.length]);
      }
    };
    return tab;
  }));
}

function showItems() {
  const columns = COLUMNS[chosen] || [['Name', 'name'], ['Of', 'of'], ['Id', 'id']];
  const rows = latest[chosen].latest.map((item) =>
    row(columns.map(([, field]) => (typeof field === 'function' ? field(item) : item[field]))));
  fill(byId('items'), columns.map(([heading]) => heading), rows, `No ${(TITLES[chosen] || chosen).toLowerCase()} yet`);
}

function verdict(exchange) {
  return [exchange.error, ...exchange.violations, exchange.fault && `fault: ${exchange.fault}`, exchange.stub && `stub ${exchange.stub}`, !exchange.simulated && 'not simulated']
    .filter(Boolean).join('\n') || (exchange.status < 400 ? 'ok' : '');
}

function isWanted(exchange) {
  const { text, status, odd } = Object.fromEntries(new FormData(byId('filter')));
  const words = `${exchange.operation} ${exchange.method} ${exchange.target} ${exchange.requestId} ${verdict(exchange)}`.toLowerCase();
  return words.includes(text.toLowerCase())
    && (!status || String(exchange.status).charAt(0) === status.charAt(0))
    && (!odd || exchange.fault || exchange.violations.length > 0);
}

function showJournal() {
  const rows = latest.exchanges.latest.filter(isWanted).map((exchange) => {
    const open = element('button', exchange.operation || `${exchange.method} ${exchange.target}`.trim() || 'malformed request', 'open');
    open.onclick = () => act(() => showDetails(exchange.number));
    const what = element('td');
    what.append(open);
    const said = verdict(exchange);
    return row([
      element('td', exchange.at.slice(11, 23), 'short'),
      element('td', exchange.status, `short status s${String(exchange.status).charAt(0)}`),
      what,
      element('td', said, said === 'ok' ? 'ok' : 'verdict'),
      element('td', `${(exchange.microseconds / 1000).toFixed(1)} ms`, 'number'),
    ]);
  });
  byId('requests').textContent = latest.exchanges.total;
  fill(byId('journal'), ['Time', 'Status', 'Request', 'Verdict', 'Took'], rows, 'No such requests yet');
}

function showFaults() {
  byId('faults').replaceChildren(...latest.faults.map((fault) => {
    const item = element('li', fault.rule);
    const remove = element('button', 'Remove');
    remove.setAttribute('aria-label', `Remove ${fault.rule}`);
    remove.onclick = () => act(() => admin('DELETE', `faults/${fault.id}`));
    item.append(' ', remove);
    return item;
  }));
}

function show() {
  byId('now').textContent = `${latest.now.slice(0, 19).replace('T', ' ')} UTC`;
  whenChanged('tabs', [chosen, kinds().map((kind) => [kind, latest[kind].total])], showTabs);
  whenChanged('items', [chosen, latest[chosen]], showItems);
  whenChanged('faults', latest.faults, showFaults);
  whenChanged('journal', [latest.exchanges, [...new FormData(byId('filter'))]], showJournal);
}

function messageOf(title, message) {
  const headers = Object.entries(message.headers).map(([name, values]) => `${name}: ${values.join(', ')}`).join('\n');
  return titled(title, `${headers}\n\n${message.body}`.trim() || '(nothing)');
}

function titled(title, text) {
  const code = element('pre', text);
  code.tabIndex = 0;
  return [element('h3', title), code];
}

async function showDetails(number) {
  opened = JSON.parse(await admin('GET', `journal/${number}`));
  const rules = document.createElement('ul');
  rules.append(...opened.violations.map((violation) => element('li', violation)));
  byId('details-heading').textContent = `${opened.status} ${opened.method} ${opened.target}`;
  byId('details-content').replaceChildren(
    element('p', [opened.operation, opened.error, opened.fault && `fault: ${opened.fault}`, opened.stub && `stub ${opened.stub}`, `request id ${opened.requestId}`].filter(Boolean).join(' · ')),
    rules, ...messageOf('Request', opened.request), ...messageOf('Answer', opened.answer), ...titled('As curl', curl(opened)));
  byId('details').showModal();
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

function curl(exchange) {
  const type = (exchange.request.headers['content-type'] || [])[0];
  return ['curl', exchange.method !== 'GET' && `-X ${exchange.method}`, exchange.request.headers.authorization && '-H "Authorization: Bearer $TOKEN"',
    type && `-H ${quoted(`Content-Type: ${type}`)}`, exchange.request.body && `-d ${quoted(exchange.request.body)}`,
    quoted(location.origin + exchange.target)].filter(Boolean).join(' ');
}

async function refresh() {
  latest = JSON.parse(await admin('GET', 'overview'));
  show();
  byId('state-problem').textContent = latest.stateProblem ? `The state cannot be saved: ${latest.stateProblem}` : '';
}

async function poll() {
  const connection = byId('connection');
  try {
    if (!paused) {
      await refresh();
    }
    connection.textContent = paused ? 'paused' : 'live';
    connection.className = paused ? 'lost' : 'live';
  } catch (failure) {
    connection.textContent = 'not reachable';
    connection.className = 'lost';
  }
  setTimeout(poll, POLL_MILLISECONDS);
}

async function act(work) {
  byId('problem').textContent = '';
  try {
    await work();
    await refresh();
  } catch (failure) {
    byId('problem').textContent = failure.message;
  }
}

function onSubmit(id, work) {
  byId(id).addEventListener('submit', (event) => {
    event.preventDefault();
    act(() => work(Object.fromEntries(new FormData(event.target))));
  });
}

function onClick(id, work) {
  byId(id).addEventListener('click', () => act(work));
}

function showFaultFields() {
  const fields = FAULTS[document.querySelector('#fault [name=kind]').value];
  byId('fault-fields').replaceChildren(...Object.entries(fields).map(([name, value]) => {
    const label = element('label', `${name} `);
    const input = document.createElement('input');
    Object.assign(input, { name, value, required: true, size: 8, type: typeof value === 'number' ? 'number' : 'text' });
    label.append(input);
    return label;
  }));
}

onSubmit('advance', (fields) => admin('POST', 'clock', { advance: fields.advance }));
onSubmit('fault', (fields) => admin('POST', 'faults', Object.fromEntries(Object.entries(fields)
  .filter(([, value]) => value !== '')
  .map(([name, value]) => [name, ['status', 'times', 'bytes'].includes(name) ? Number(value) : value]))));
onClick('clear-faults', () => admin('DELETE', 'faults'));
onClick('clear-journal', () => admin('DELETE', 'journal'));
onClick('reset', () => confirm('Make the fake as it was when it started?') && admin('POST', 'reset'));
onClick('har', async () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await admin('GET', 'journal.har')]));
  link.download = 'fake-grafana-cloud.har';
  link.click();
});
byId('pause').onclick = () => {
  paused = !paused;
  byId('pause').setAttribute('aria-pressed', String(paused));
};
// Browsers give the clipboard to pages of this machine or over HTTPS alone.
byId('curl').hidden = !navigator.clipboard;
byId('curl').onclick = () => navigator.clipboard.writeText(curl(opened));
byId('filter').addEventListener('input', () => latest && show());
byId('filter').addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#fault [name=kind]').append(...Object.keys(FAULTS).map((kind) => element('option', kind)));
document.querySelector('#fault [name=kind]').onchange = showFaultFields;
showFaultFields();

act(async () => {
  const settings = JSON.parse(await admin('GET', 'settings'));
  document.querySelector('#fault [name=operation]').append(...settings.operations.map((operation) => element('option', operation)));
});
poll();
