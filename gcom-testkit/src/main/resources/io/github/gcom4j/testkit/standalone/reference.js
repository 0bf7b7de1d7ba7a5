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
  const spec = await json(page === 'admin' ? '/_pages/admin.json' : '/_pages/gcom.json');
  const settings = JSON.parse(await admin('GET', 'settings'));
  spec.servers = [{ url: page === 'admin' ? location.origin : `${location.origin}/api` }];
  if (page === 'api') {
    explain(spec);
  }
  const ui = SwaggerUIBundle({
    ...REFERENCE,
    spec,
    tryItOutEnabled: true,
    displayRequestDuration: true,
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
