'use strict';

// The token of the admin API, where it asks for one, comes with the link that the program prints.
if (location.hash.length > 1 && !location.hash.startsWith('#/')) {
  sessionStorage.setItem('admin-token', location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
}

async function admin(method, path, body) {
  const token = sessionStorage.getItem('admin-token');
  const response = await fetch(`/_admin/${path}`, {
    method,
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  if (response.status === 401) {
    const given = prompt('The admin API asks for its token, which the program printed at its start:');
    if (given) {
      sessionStorage.setItem('admin-token', given);
      return admin(method, path, body);
    }
  }
  if (!response.ok) {
    throw new Error(text.startsWith('{') ? JSON.parse(text).message : `${response.status} ${text}`);
  }
  return text;
}
