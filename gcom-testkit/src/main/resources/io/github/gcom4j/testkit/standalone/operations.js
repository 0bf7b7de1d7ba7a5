'use strict';

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

// Swagger UI puts a link into a button, leaves selections without a name, and code that scrolls out of reach of the keyboard.
const accessible = () => ({
  wrapComponents: { DeepLink: (link, { React }) => ({ text }) => React.createElement('span', null, text) },
});

function nameWhatHasNoName() {
  document.querySelectorAll('#swagger-ui select:not([aria-label])').forEach((select) => {
    const row = select.closest('[data-param-name]');
    select.setAttribute('aria-label', row ? row.dataset.paramName : select.id || 'content type');
  });
  document.querySelectorAll('#swagger-ui pre:not([tabindex]), #swagger-ui .highlight-code:not([tabindex])')
    .forEach((code) => code.setAttribute('tabindex', '0'));
  document.querySelectorAll('#swagger-ui :is(input, textarea):not([aria-label])').forEach((input) => {
    const row = input.closest('[data-param-name]');
    input.setAttribute('aria-label', row ? row.dataset.paramName : input.placeholder || input.id || 'body');
  });
}

new MutationObserver(nameWhatHasNoName).observe(document.getElementById('swagger-ui'), { childList: true, subtree: true });

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

const REFERENCE = {
  dom_id: '#swagger-ui',
  deepLinking: true,
  filter: true,
  plugins: [filterOperations, accessible],
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: 'none',
  syntaxHighlight: false,
};
