import { build } from './build.ts';
import { run, serve } from './serve.ts';

// The demo from nothing: builds what is served, then serves it.
await run(async () => {
  await build();
  await serve();
});
