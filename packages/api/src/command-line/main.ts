#!/usr/bin/env node
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), process.env, {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
// A database that has refused to be opened may hold its connection for a minute.
if (process.exitCode !== 0) setTimeout(() => process.exit(), 1_000).unref();
