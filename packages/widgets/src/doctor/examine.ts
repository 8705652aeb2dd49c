import { colourFindings } from './chapters/colours.ts';
import { connectionFindings } from './chapters/connection.ts';
import { consoleFindings } from './chapters/console.ts';
import { loaderFindings } from './chapters/loader.ts';
import { policyFindings } from './chapters/policy.ts';
import { widgetFindings } from './chapters/widgets.ts';
import type { Chapter } from './finding.ts';
import type { Known } from './known.ts';

/** All that is to be said of a page, subject by subject. */
export const examine = (known: Known): Chapter[] => [
  { title: 'Loader', findings: loaderFindings() },
  { title: 'Content-Security-Policy', findings: policyFindings(known) },
  { title: 'Connection', findings: connectionFindings(known) },
  { title: 'Widgets', findings: widgetFindings(known) },
  { title: 'Colours', findings: colourFindings(known) },
  { title: 'Console', findings: consoleFindings(known) },
];
