import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

import { publicTokens } from './tokens.ts';

const folder = fileURLToPath(new URL('../', import.meta.url));

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Named {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Member extends Typed {
  readonly kind: string;
  readonly privacy?: 'public' | 'protected' | 'private';
}

/** An element as its users see it: nothing private, every event with its class. */
export interface PublicElement extends Named {
  readonly tagName: string;
  readonly customElement: true;
  readonly attributes: readonly Typed[];
  readonly members: readonly Member[];
  readonly events: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly syntax?: string; readonly default?: string })[];
  readonly cssParts?: readonly Named[];
}

interface Module<Declaration> {
  readonly kind: 'javascript-module';
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports?: readonly object[];
}

/** A custom elements manifest: https://github.com/webcomponents/custom-elements-manifest */
export interface Manifest<Declaration = PublicElement> {
  readonly schemaVersion: string;
  readonly readme?: string;
  readonly modules: readonly Module<Declaration>[];
}

type Analysed = Named & { readonly superclass?: unknown } & {
  readonly [List in 'attributes' | 'members' | 'events' | 'cssProperties']?: PublicElement[List];
};

/** Reads the sources of all widgets into one manifest of what is public. */
export function readManifest(): Manifest {
  const sources = globSync('src/**/*.ts', { cwd: folder, exclude: ['**/*.test.ts', '**/testing/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.ES2022, true));
  const analysed = create({ modules: sources, plugins: litPlugin(), context: { dev: false } }) as Manifest<Analysed>;

  const texts = sources.map(({ text }) => text).join('\n');
  // What else is defined stands inside a widget, and is nobody's to use.
  const defined = sources.filter(({ fileName }) => fileName.endsWith('/define.ts')).map(({ text }) => text);
  const tags = new Map(
    [...defined.join('\n').matchAll(/\bdefine\('([\w-]+)', (\w+)\)/g)].map(([, tag, name]) => [name!, tag!]),
  );
  const eventClasses = new Map(
    [...texts.matchAll(/^ *'(backontrack-[\w-]+)': (\w+);$/gm)].map(([, name, type]) => [name!, type!]),
  );

  return {
    ...analysed,
    modules: analysed.modules.flatMap(({ path, declarations }) =>
      declarations.flatMap((declaration) => {
        const tagName = tags.get(declaration.name);
        const built = path.replace(/^src\//, './dist/').replace(/\.ts$/, '.js');
        return tagName ? [moduleOf(built, published(declaration, tagName, eventClasses))] : [];
      }),
    ),
  };
}

/** The elements of a manifest. */
export const elementsOf = ({ modules }: Manifest): PublicElement[] =>
  modules.flatMap(({ declarations }) => declarations);

function moduleOf(path: string, element: PublicElement): Module<PublicElement> {
  const declaration = { name: element.name, module: path };
  return {
    kind: 'javascript-module',
    path,
    declarations: [element],
    exports: [
      { kind: 'js', name: element.name, declaration },
      { kind: 'custom-element-definition', name: element.tagName, declaration },
    ],
  };
}

function published(analysed: Analysed, tagName: string, eventClasses: ReadonlyMap<string, string>): PublicElement {
  const { superclass: _superclass, members = [], attributes = [], events = [], cssProperties = [], ...rest } = analysed;
  const tokens = new Map<string, object>(publicTokens().map((token) => [token.name, token]));
  const isPublic = ({ privacy = 'public' }: Member) => privacy === 'public';
  return {
    ...rest,
    tagName,
    customElement: true,
    cssProperties: cssProperties.map((property) => ({ ...tokens.get(property.name), ...property })),
    members: members.filter(isPublic).map(own),
    attributes: attributes.map(own),
    // Besides those its comment tells of, the analyser finds `new …Event(…)` in the code, without their names.
    events: events
      .filter(({ name }) => eventClasses.has(name))
      .map((event) => ({ ...own(event), type: { text: eventClasses.get(event.name)! } })),
  };
}

// Where a member was inherited from is a module that nobody can import.
const own = <Of>(member: Of): Of => {
  const { inheritedFrom: _module, ...rest } = member as Of & { inheritedFrom?: unknown };
  const { default: initial } = rest as Partial<Typed>;
  return (initial ? { ...rest, default: initial.replace(/(?<=\d)_(?=\d)/g, '') } : rest) as Of;
};
