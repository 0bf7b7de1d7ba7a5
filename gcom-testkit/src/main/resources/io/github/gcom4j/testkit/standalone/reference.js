'use strict';

const page = location.search === '?admin' ? 'admin' : 'api';
document.querySelector(`[data-page=${page}]`).setAttribute('aria-current', 'page');

async function json(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path} answers ${response.status}`);
  }
  return response.json();
}

// What the description says by its extensions stands where people look.
function explained(operation) {
  const scopes = operation['x-assumed-scopes'] || operation['x-required-scopes'];
  const lines = [
    scopes && `**Scopes**: ${scopes.map((scope) => `\`${scope}\``).join(', ') || 'none'}${operation['x-assumed-scopes'] ? ' (assumed)' : ''}`,
    operation['x-origin'] && `**Known from**: ${operation['x-origin']}`,
    `**Stability**: ${operation.deprecated ? 'deprecated' : operation['x-stability'] === 'published' ? 'published, may change in any release' : 'documented'}`,
  ];
  return { ...operation, description: [operation.description, ...lines].filter(Boolean).join('\n\n') };
}

function explain(spec) {
  Object.values(spec.paths).forEach((path) => Object.entries(path).forEach(([method, operation]) => {
    if (operation && operation.responses) {
      path[method] = explained(operation);
    }
  }));
}

// Finds operations by what stands in their line, and not by their tag alone.
const filterOperations = () => ({
  fn: {
    opsFilter: (groups, phrase) => groups
      .map((group) => group.set('operations', group.get('operations').filter((entry) =>
        `${entry.get('path')} ${entry.get('method')} ${entry.getIn(['operation', 'summary'])} ${entry.getIn(['operation', 'operationId'])} ${entry.getIn(['operation', 'tags'])}`
          .toLowerCase().includes(phrase.toLowerCase()))))
      .filter((group) => group.get('operations').size > 0),
  },
});

async function show() {
  const spec = await json(page === 'admin' ? '/_pages/admin.json' : '/_pages/gcom.json');
  const settings = JSON.parse(await admin('GET', 'settings'));
  spec.servers = [{ url: page === 'admin' ? location.origin : `${location.origin}/api` }];
  if (page === 'api') {
    explain(spec);
  }
  const ui = SwaggerUIBundle({
    spec,
    dom_id: '#swagger-ui',
    deepLinking: true,
    filter: true,
    plugins: [filterOperations],
    tryItOutEnabled: true,
    displayRequestDuration: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    validatorUrl: 'none',
    requestInterceptor: (request) => {
      const token = sessionStorage.getItem('admin-token');
      if (token && new URL(request.url, location.origin).pathname.startsWith('/_admin/')) {
        request.headers.Authorization = `Bearer ${token}`;
      }
      return request;
    },
    onComplete: () => page === 'api' && ui.preauthorizeApiKey('bearer', settings.token),
  });
}

show().catch((failure) => {
  document.getElementById('swagger-ui').textContent = `The reference cannot be shown: ${failure.message}`;
});
