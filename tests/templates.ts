/** lit-analyzer, which checks the bindings of templates, taught that `nothing` fits anywhere and what `autocorrect` is. */
import { createRequire } from 'node:module';

interface SimpleType {
  readonly kind: string;
  readonly types?: readonly SimpleType[];
}

type Extract = (...args: unknown[]) => { typeA: SimpleType; typeB: SimpleType };

const require = createRequire(import.meta.url);
const bindings = require('lit-analyzer/lib/rules/util/type/extract-binding-types.js') as {
  extractBindingTypes: Extract;
};
const { cli } = require('lit-analyzer') as { cli: () => Promise<void> };

/** The type without `nothing`, the one unique symbol that templates hold. */
const something = (type: SimpleType): SimpleType => {
  if (type.kind === 'ES_SYMBOL_UNIQUE') return { kind: 'ANY' };
  if (type.kind !== 'UNION') return type;
  return { ...type, types: type.types?.filter(({ kind }) => kind !== 'ES_SYMBOL_UNIQUE') ?? [] };
};

const { extractBindingTypes } = bindings;

bindings.extractBindingTypes = (...args) => {
  const { typeA, typeB } = extractBindingTypes(...args);
  return { typeA, typeB: something(typeB) };
};

// Of 2024, and younger than its list: https://html.spec.whatwg.org/#attr-autocorrect
const ofAnalyzer = createRequire(require.resolve('lit-analyzer'));
const { globalAttributes } = ofAnalyzer('@vscode/web-custom-data/data/browsers.html-data.json') as {
  globalAttributes: { name: string }[];
};
globalAttributes.push({ name: 'autocorrect' });

await cli();
