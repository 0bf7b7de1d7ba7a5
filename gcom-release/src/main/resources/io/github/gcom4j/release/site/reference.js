'use strict';

// Calls are tried on a fake of one's own, which shows the same page.
const readOnly = () => ({ wrapComponents: { authorizeBtn: () => () => null, authorizeOperationBtn: () => () => null } });

explain(SPEC);
SwaggerUIBundle({ ...REFERENCE, spec: SPEC, plugins: [...REFERENCE.plugins, readOnly], supportedSubmitMethods: [] });
