import { type Files, load } from './load.ts';
import { upgrade } from './upgrade.ts';

// The build puts the table here: it knows the hashes once all other files are written.
declare const WIDGETS: Record<string, Files>;

const widgets = WIDGETS;
upgrade(Object.keys(widgets), (tag) => load(widgets[tag]!, import.meta.url));
