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

async function show() {
  const [spec, settings] = await Promise.all([
    json(page === 'admin' ? '/_pages/admin.json' : '/_pages/gcom.json'),
    json('/_admin/settings'),
  ]);
  spec.servers = [{ url: page === 'admin' ? location.origin : `${location.origin}/api` }];
  const ui = SwaggerUIBundle({
    spec,
    dom_id: '#swagger-ui',
    deepLinking: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    validatorUrl: 'none',
    onComplete: () => page === 'api' && ui.preauthorizeApiKey('bearer', settings.token),
  });
}

show().catch((failure) => {
  document.getElementById('swagger-ui').textContent = `The reference cannot be shown: ${failure.message}`;
});
