import { type DatabaseLocation, openDatabase } from '../storage/open-database.ts';

// Run as a process: opens the database of the first argument and dies, as in a power cut, once as many statements
// have run as the second argument says.
const [place = '{}', last = '1'] = process.argv.slice(2);
let run = 0;
await openDatabase(JSON.parse(place) as DatabaseLocation, {
  statementRan() {
    run += 1;
    if (run === Number(last)) process.kill(process.pid, 'SIGKILL');
  },
}).then((db) => db.destroy());
